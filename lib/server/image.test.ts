import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/lib/testing/source-files';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const dockerfile = read('Dockerfile');
const ignored = read('.dockerignore').split('\n');

it('the image is built on the Node that the project pins', () => {
  const { node } = JSON.parse(read('package.json')).dependencies;
  const images = [...dockerfile.matchAll(/^FROM (node:\S+)/gm)].map((match) => match[1]);
  expect(images).toEqual([`node:${node}-slim`, `node:${node}-slim`]);
});

it('the image gets every file the build is made of, and nothing that is not listed', () => {
  expect(ignored).toContain('*');
  const admitted = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(admitted.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  // What scripts/build.mjs takes into its fingerprint is what the build depends on.
  const listed = /const folders = (\[[^\]]*\]);\nconst files = (\[[^\]]*\]);/.exec(read('scripts/build.mjs'));
  const needed = [...(listed?.[0] ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  expect(needed.length).toBeGreaterThan(8);
  expect(needed.filter((file) => !admitted.includes(file))).toEqual([]);
  expect(admitted.filter((file) => /data|env|e2e|secret/.test(file))).toEqual([]);
});

it('the image does not run as root, and hands signals to the server', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toContain('exec node');
  expect(last).toContain('NEXT_MANUAL_SIG_HANDLE=true');
});
