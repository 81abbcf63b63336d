import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import table from './shapes.json' with { type: 'json' };
import { getShape } from './shapes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const generate = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/generate-shapes.mjs', ...args], { cwd: root, encoding: 'utf8' });

describe('the table of shapes', () => {
  test('is what the generator makes of the installed service description and SDK', () => {
    const { status, stderr } = generate('--check');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('a table that differs by one limit is called stale', () => {
    const text = readFileSync(path.join(root, 'lib/emulator/shapes.json'), 'utf8');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'shapes-')), 'shapes.json');
    writeFileSync(file, text.replace('"max":128', '"max":129'));
    const { status, stderr } = generate('--check', file);
    expect(status).toBe(1);
    expect(stderr).toContain('stale');
  });

  test('all 140 operations, 34 of them without a signature [sdk, facts §1.8]', () => {
    const operations = Object.values(table.operations as Record<string, { unsigned?: boolean }>);
    expect(operations).toHaveLength(140);
    expect(operations.filter(({ unsigned }) => unsigned)).toHaveLength(34);
  });

  test('every member names a shape of the table or a bare type', () => {
    const bare = ['string', 'integer', 'long', 'boolean', 'timestamp', 'blob', 'document'];
    const names = new Set([...Object.keys(table.shapes), ...bare]);
    const used = Object.keys(table.shapes).flatMap((name) => {
      const { members = {}, element, key, value } = getShape(name);
      return [...Object.values(members), element, key, value].filter((of) => of !== undefined);
    });
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  test.each([
    ['UserPoolMfaType', ['OPTIONAL', 'OFF', 'ON'], 'GH rosberglinhares#1'],
    ['OAuthFlowType', ['implicit', 'client_credentials', 'code'], 'GH cfn-user-guide#563'],
    ['VerifiedAttributeType', ['phone_number', 'email'], 'PF'],
  ])('%s lists its values in the order AWS prints them: %j [measured %s]', (name, values) => {
    expect(getShape(name).enum).toEqual(values);
  });
});
