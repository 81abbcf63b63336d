import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { everyBlueprint, resultOf } from '@/lib/testing/planned-result';
import { root } from '@/lib/testing/source-files';
import { tutorials } from '@/lib/testing/tutorials';
import { planCreation } from './plan';
import { presets } from './presets';
import { snippetGroups } from './snippets';

const snippetsOf = (...of: Parameters<typeof snippetGroups>) =>
  snippetGroups(...of).flatMap(({ snippets }) => snippets);

/** They stand beside the code that names the client. */
const aboutNobody = ['express', 'authjs-route'];

/** Throws what Node says of the first of them that is no module. One process reads them all. */
function parseModules(texts: string[]): void {
  const code = `
    import { readFileSync } from 'node:fs';
    import { SourceTextModule } from 'node:vm';
    for (const text of JSON.parse(readFileSync(0, 'utf8'))) new SourceTextModule(text);`;
  const node = ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '--eval', code];
  execFileSync(process.execPath, node, { input: JSON.stringify(texts), stdio: 'pipe' });
}

it('what is no JavaScript is found out', () => {
  parseModules(['import a from "b"; await a();']);
  expect(() => parseModules(['await 1;', 'const = 1;'])).toThrow("Unexpected token '='");
});

describe.each(everyBlueprint)('%s', (name, blueprint) => {
  const plan = planCreation(blueprint, { runTag: 'run1' });
  const result = resultOf(plan);
  const [client] = result.clients;
  const all = snippetsOf(result, client);
  const snippets = new Map(all.map(({ id, text }) => [id, text]));
  const written = all.filter(({ text }) => text !== '');

  it('all JavaScript is JavaScript, all JSON JSON, all shell shell', () => {
    parseModules(written.flatMap(({ language, text }) => (language === 'js' ? [text] : [])));
    for (const { language, text } of written) {
      if (language === 'json') expect(JSON.parse(text)).toBeTypeOf('object');
      if (language === 'sh') execFileSync('sh', ['-n'], { input: text });
    }
  });

  it('names the pool and the client, and no secret', () => {
    for (const { id, text } of written) {
      if (!aboutNobody.includes(id)) expect(text, id).toContain(client?.id);
      expect(text, id).not.toMatch(/undefined|client_?secret['"]?\s*[:=]\s*['"]/i);
    }
  });

  it('is as it was', async () => {
    const shown = snippetGroups(result, client).flatMap(({ title, snippets: each }) => [
      `# ${title}\n`,
      ...each.map(({ title: tab, about, needs, text }) =>
        [`## ${tab}`, about, ...needs.map((need) => `- ${need.text} → ${need.at ?? 'nowhere'}`), '', text].join('\n'),
      ),
    ]);
    await expect(shown.join('\n')).toMatchFileSnapshot(`./golden/snippets-${name.replace(' ', '-')}.golden.txt`);
  });

  it('the .env file reads back', () => {
    expect(parseEnv(snippets.get('env') ?? '')).toMatchObject({
      AWS_REGION: 'eu-west-1',
      COGNITO_USER_POOL_ID: 'eu-west-1_AbCdEfGhI',
      COGNITO_CLIENT_ID: '4hqexample',
      COGNITO_ISSUER: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
    });
    expect(snippets.get('env')?.includes('COGNITO_CLIENT_SECRET=\n')).toBe(client?.hasSecret);
  });
});

it('all TypeScript is right for the libraries it uses', () => {
  const folder = mkdtempSync(path.join(root, 'node_modules', '.typed-'));
  const compilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: ['node'] },
    ...{ target: 'es2024', module: 'esnext', moduleResolution: 'bundler', paths: { '@/auth': ['./0-authjs.ts'] } },
  };
  try {
    everyBlueprint.forEach(([, blueprint], index) => {
      const result = resultOf(planCreation(blueprint, { runTag: 'run1' }));
      for (const { id, language, text } of snippetsOf(result, result.clients[0]))
        if (language === 'ts') writeFileSync(path.join(folder, `${index}-${id}.ts`), text || 'export {};');
    });
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('a shell hands the AWS CLI JSON that reads back, with its variables in it', () => {
  const preset = presets.find(({ id }) => id === 'server');
  const result = resultOf(planCreation((preset ?? presets[0])?.build('Notes') ?? tutorials.notes, { runTag: 'r' }));
  const commands = snippetsOf(result, result.clients[0]).filter(({ id }) =>
    /^(api-gateway|identity-pool)-cli$|^alb$/.test(id),
  );
  expect(commands).toHaveLength(3);
  // Stands for the AWS CLI: what it was given goes to the terminal, and its answer is an id.
  const aws = 'aws() { printf "%s\\n" "$@" >&3; echo made-id; }';
  const env = { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', TARGET_GROUP_ARN: 'arn:target' };
  const given = commands.map(({ text }) => {
    const input = `exec 3>&1\n${aws}\n${text}`;
    return execFileSync('sh', [], { input, env, encoding: 'utf8' })
      .split('\n')
      .filter((word) => /^[[{]/.test(word))
      .map((word): unknown => JSON.parse(word));
  });
  expect(given).toMatchObject([
    [{ Audience: ['4hqexample'], Issuer: result.endpoints.issuer }],
    [[{ Type: 'authenticate-cognito' }, { Type: 'forward', TargetGroupArn: 'arn:target' }]],
    [
      [{ ClientId: '4hqexample', ProviderName: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI' }],
      { Statement: [{ Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'made-id' } } }] },
    ],
  ]);
});

describe('the result sheet', () => {
  it('of a single-page app has a hosted login', () => {
    const preset = presets.find(({ id }) => id === 'spa');
    const result = resultOf(planCreation((preset ?? presets[0])?.build('Notes') ?? tutorials.notes, { runTag: 'r' }));
    const login = new URL(result.clients[0]?.loginUrl ?? '');
    expect(login.host).toBe(result.domain?.host);
    expect(Object.fromEntries(login.searchParams)).toEqual({
      client_id: '4hqexample',
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri: 'http://localhost:3000/',
    });
  });

  it('points at the endpoint when the pool lives behind one', () => {
    const place = { kind: 'embedded', url: 'http://127.0.0.1:3000/cognito' } as const;
    const result = resultOf(planCreation(tutorials.notes, { runTag: 'r' }), place);
    expect(result.endpoints.issuer).toBe('http://127.0.0.1:3000/cognito/eu-west-1_AbCdEfGhI');
    const snippets = snippetsOf(result, result.clients[0]);
    expect(snippets.find(({ id }) => id === 'amplify')?.text).toContain(
      "userPoolEndpoint: 'http://127.0.0.1:3000/cognito'",
    );
    expect(snippets.find(({ id }) => id === 'cli')?.text).toContain('--endpoint-url http://127.0.0.1:3000/cognito');
  });

  it('names the newer issuer when the pool has it', () => {
    const blueprint = { ...tutorials.notes, pool: { ...tutorials.notes.pool, issuer: 'UPDATED' as const } };
    expect(resultOf(planCreation(blueprint, { runTag: 'r' })).endpoints.issuer).toBe(
      'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
    );
  });

  it('without a client says what there is', () => {
    const result = resultOf(planCreation({ ...tutorials.notes, clients: [] }, { runTag: 'r' }));
    expect(snippetsOf(result).map(({ id }) => id)).toEqual(['env', 'cli']);
  });
});
