import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingFrom } from '../scripts/complete-lockfile.mjs';
import { root, type SourceFile, sourceFiles } from './testing/source-files';

// The house as docs/architecture.md draws it, as a test: which room may look into which.

const files = sourceFiles();
const isTest = (file: string) =>
  /\.test(-d)?\.tsx?$/.test(file) ||
  file.startsWith('lib/testing/') ||
  file.startsWith('lib/emulator/testing/') ||
  file.startsWith('e2e/');
const product = files.filter((each) => !isTest(each.file));
const inRoom = (file: string, ...rooms: string[]) => rooms.some((room) => file === room || file.startsWith(`${room}/`));

const pure = [
  'lib/settings',
  'lib/blueprint',
  'lib/errors',
  'lib/permissions',
  'lib/result',
  'lib/audit/events',
  'lib/cognito/iam',
  'lib/sign-in/guide',
  'lib/branding/guide',
];
const pureFile = (file: string) => pure.some((room) => file.startsWith(room));
const base = [
  'lib/config',
  'lib/db',
  'lib/audit',
  'lib/access',
  'lib/cognito',
  'lib/metrics',
  'lib/runs',
  'lib/action',
  'lib/emulator',
  'lib/request-guard',
];
const features = [
  'lib/apis',
  'lib/branding',
  'lib/clients',
  'lib/connections',
  'lib/domains',
  'lib/drafts',
  'lib/help',
  'lib/inbox',
  'lib/pools',
  'lib/sign-in',
  'lib/team',
  'lib/users',
];
const isBase = (file: string) => base.some((room) => file.startsWith(room));

function offenders(where: SourceFile[], wrong: (from: string, file: string, typeOnly: boolean) => boolean) {
  return where.flatMap(({ file, imports }) =>
    imports.filter(({ from, typeOnly }) => wrong(from, file, typeOnly)).map(({ from }) => `${file} → ${from}`),
  );
}

describe('arrows', () => {
  it('components import neither routes nor anything that runs on the server', () => {
    const where = product.filter(({ file }) => inRoom(file, 'components'));
    const wrong = (from: string, _file: string, typeOnly: boolean) =>
      inRoom(from, 'app') || (from.startsWith('lib/') && !pureFile(from) && !typeOnly);
    expect(offenders(where, wrong)).toEqual([]);
  });

  it('lib imports neither routes nor components', () => {
    const where = product.filter(({ file }) => inRoom(file, 'lib'));
    expect(offenders(where, (from) => inRoom(from, 'app', 'components'))).toEqual([]);
  });

  it('pure rooms import pure rooms only, and of the SDK its types only', () => {
    const where = product.filter(({ file }) => pureFile(file));
    const wrong = (from: string, _file: string, typeOnly: boolean) =>
      !typeOnly &&
      (inRoom(from, 'react', 'next', 'server-only') ||
        from.startsWith('@aws-sdk/') ||
        from.startsWith('node:') ||
        (from.startsWith('lib/') && !pureFile(from)));
    expect(offenders(where, wrong)).toEqual([]);
  });

  it('config, database, audit, access, gateway and runs do not know the features', () => {
    const where = product.filter(({ file }) => isBase(file) && !pureFile(file));
    expect(offenders(where, (from) => inRoom(from, ...features) && !pureFile(from))).toEqual([]);
  });

  it('the emulator imports nothing of Pooldeck, and only the gateway and its own door import it', () => {
    const own = product.filter(({ file }) => inRoom(file, 'lib/emulator'));
    expect(offenders(own, (from) => /^(app|components|lib)\//.test(from) && !from.startsWith('lib/emulator/'))).toEqual(
      [],
    );
    const others = product.filter(({ file }) => !inRoom(file, 'lib/emulator', 'lib/cognito', 'app/cognito'));
    expect(offenders(others, (from, _file, typeOnly) => from.startsWith('lib/emulator/') && !typeOnly)).toEqual([]);
  });

  it('only the gateway imports the SDK client', () => {
    const where = product.filter(({ file }) => !inRoom(file, 'lib/cognito'));
    const wrong = (from: string, _file: string, typeOnly: boolean) =>
      from === '@aws-sdk/client-cognito-identity-provider' && !typeOnly;
    expect(offenders(where, wrong)).toEqual([]);
  });
});

describe('rooms', () => {
  const server = [...base.filter((room) => room !== 'lib/emulator'), ...features, 'lib/server', 'lib/action.ts'];

  it('each room of lib is drawn', () => {
    const drawn = [...pure, ...base, ...features, 'lib/server', 'lib/testing'];
    const rooms = readdirSync(path.join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => `lib/${name}`).filter((room) => !drawn.includes(room))).toEqual([]);
  });

  it('server modules say so', () => {
    const silent = product.filter(
      ({ file, text }) =>
        inRoom(file, ...server) &&
        !pureFile(file) &&
        !/^(?:\/\/.*\n)*(?:'use server';|import 'server-only';)/.test(text),
    );
    // Inside the server rooms, a file that imports nothing but pure things may be pure itself.
    const reaching = silent.filter(({ imports }) => imports.some(({ from, typeOnly }) => !typeOnly && !pureFile(from)));
    expect(reaching.map(({ file }) => file)).toEqual([]);
  });

  it('only lib/config/env.ts reads the environment', () => {
    const where = product.filter(({ file, text }) => file !== 'lib/config/env.ts' && /process\.env\b/.test(text));
    expect(where.map(({ file }) => file)).toEqual([]);
  });

  it("every export of a 'use server' file is made by defineAction", () => {
    const wrong = product
      .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^export\s+(.*)$/gm)].map((match) => ({ file, line: match[1] ?? '' })),
      )
      .filter(({ line }) => !/^const \w+ = defineAction(<[^(]*>)?\(/.test(line));
    expect(wrong).toEqual([]);
  });

  it("no function hides a 'use server' inside a component or a page", () => {
    const inline = product.filter(({ text }) => /\n\s+['"]use server['"]/.test(text));
    expect(inline.map(({ file }) => file)).toEqual([]);
  });
});

describe('form', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length;

  it('the top level holds the known folders only', () => {
    const found = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    const known = [
      'app',
      'bench',
      'components',
      'data',
      'docs',
      'e2e',
      'lib',
      'node_modules',
      'public',
      'scripts',
      'test-results',
    ];
    expect(found.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('no file is longer than 250 lines, no page longer than 60', () => {
    const long = files.filter(({ file, text }) => lines(text) > (/(^|\/)page\.tsx$/.test(file) ? 60 : 250));
    expect(long.map(({ file, text }) => `${file}: ${lines(text)}`)).toEqual([]);
  });

  it('no file is named for a heap', () => {
    const heap = /(^|\/)(utils?|helpers?|misc|common|types|constants|index)\.tsx?$/;
    expect(files.filter(({ file }) => heap.test(file)).map(({ file }) => file)).toEqual([]);
  });

  it('files are kebab-case', () => {
    const odd = files.filter(
      ({ file }) =>
        !/^(\[+(\.\.\.)?\w+\]+|\(\w+\)|[a-z0-9-]+)(\.(test|test-d|golden|spec|setup|config))?\.tsx?$/.test(
          path.posix.basename(file),
        ),
    );
    expect(odd.map(({ file }) => file)).toEqual([]);
  });

  it('nothing escapes the type checker', () => {
    const loose = files.filter(
      ({ file, text }) =>
        file !== 'lib/architecture.test.ts' && /(:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck)/.test(text),
    );
    expect(loose.map(({ file }) => file)).toEqual([]);
  });

  it('what waits for an action lives through an answer that never comes', () => {
    const waiting = files.filter(({ text }) => /Transition\(async/.test(text) && !/\b(answered|actAgain)\(/.test(text));
    expect(waiting.map(({ file }) => file)).toEqual([]);
  });
});

describe('security floor', () => {
  // Below these versions lie published advisories (React2Shell and its followers in the RSC protocol): never go back.
  const floor = { next: [16, 4, 6], react: [19, 3, 1], 'react-dom': [19, 3, 1] };
  const below = (version: string, least: number[]) => {
    const parts = version.split('.').map(Number);
    const differing = least.findIndex((part, i) => parts[i] !== part);
    return differing >= 0 && (parts[differing] ?? 0) < (least[differing] ?? 0);
  };

  it.each(Object.entries(floor))('%s is not older than its floor, neither pinned nor installed', (name, least) => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const installed = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
    expect(manifest.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(below(manifest.dependencies[name], least)).toBe(false);
    expect(below(installed.version, least)).toBe(false);
  });

  it('the comparison itself can fail', () => {
    expect(below('16.4.5', [16, 4, 6])).toBe(true);
    expect(below('15.9.9', [16, 4, 6])).toBe(true);
    expect(below('17.0.0', [16, 4, 6])).toBe(false);
  });

  it('the lockfile leaves no platform out: npm ci refuses one that does', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    expect(missingFrom(lock)).toEqual([]);
    expect(missingFrom({ packages: { '': { optionalDependencies: { gone: '1.0.0' } } } })).toHaveLength(1);
  });

  it('every version is exact', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});
