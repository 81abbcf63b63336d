// Builds the production server when what it is made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, projectEnvironment, quietly, root } from './toolchain.mjs';

const folders = ['app', 'components', 'lib', 'public'];
const files = [
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const ignored = /\.test\.tsx?$|\.golden\.|\.test-d\.ts$/;

function* sources() {
  for (const folder of folders) {
    if (!existsSync(path.join(root, folder))) continue;
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && !ignored.test(file)) yield file;
    }
  }
  for (const file of files) if (existsSync(path.join(root, file))) yield path.join(root, file);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...sources()].sort())
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Where the build lies (`NEXT_DIST` keeps a second one beside the first). */
export const buildFolder = path.join(root, process.env.NEXT_DIST ?? '.next');

/** Builds when the build is missing or stale; says so before it takes time. */
export function ensureBuilt(say = console.log) {
  const stamp = path.join(buildFolder, 'pooldeck-build');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building (once after each change, under a minute) …');
  quietly('build', pinnedNode, ['node_modules/next/dist/bin/next', 'build'], {
    env: projectEnvironment({ NODE_ENV: 'production' }),
  });
  writeFileSync(stamp, wanted);
}
