import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientSettings } from '@/lib/settings/client-settings';
import { createOnlyReason, isCreateOnly } from '@/lib/settings/create-only';
import type { Setting } from '@/lib/settings/kinds';
import { ledger } from '@/lib/settings/ledger';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import { schemaOf } from '@/lib/settings/schema-of';
import { clientSections, poolSections, sectionOf } from '@/lib/settings/sections';

const registry = Object.entries<Setting>({ ...poolSettings, ...clientSettings });
const sdkTypes = path.join(process.cwd(), 'node_modules/@aws-sdk/client-cognito-identity-provider/dist-types');

/** Every leaf of a written request, in the registry's notation. */
function leavesOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object') ? value.flatMap((item) => leavesOf(item, `${at}[]`)) : [at];
  }
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : leavesOf(inner, at === '' ? key : `${at}.${key}`),
  );
}

describe.each(registry)('%s', (_id, setting) => {
  it('says what it is in few words and at most ten properties', () => {
    expect(Object.keys(setting).length).toBeLessThanOrEqual(10);
    expect(setting.label).toMatch(/^[A-Z].{1,60}[^.]$/);
    expect(setting.help).toMatch(/^[A-Z].{8,170}[.)]$/s);
  });

  it('has defaults of the right type', () => {
    expect(schemaOf(setting, false).safeParse(setting.default).success).toBe(true);
    if (setting.awsDefault !== undefined) {
      expect(schemaOf(setting).safeParse(setting.awsDefault).success).toBe(true);
      expect(setting.awsDefault).not.toEqual(setting.default);
    }
  });

  it('offers each option once, with a label', () => {
    const options = 'options' in setting ? setting.options : [];
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  });

  it('writes its default to its own paths only, and reads it back', () => {
    const { aws } = setting;
    const written = aws.write(setting.default);
    expect(leavesOf(written).filter((leaf) => !aws.paths.includes(leaf))).toEqual([]);
    if (aws.paths.length > 0)
      expect(aws.read(written) ?? setting.awsDefault ?? setting.default).toEqual(setting.default);
  });
});

describe('registry', () => {
  it('links only to pages that the SDK links to', () => {
    const files = ['models', 'commands'].flatMap((folder) =>
      readdirSync(path.join(sdkTypes, folder)).map((file) => path.join(sdkTypes, folder, file)),
    );
    const pages = new Set(
      files
        .filter((file) => file.endsWith('.d.ts'))
        .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/cognito\/latest\/developerguide\/([\w-]+)\.html/g)])
        .map((match) => match[1]),
    );
    const dead = registry.filter(([, { docs }]) => docs !== undefined && !pages.has(docs)).map(([id]) => id);
    expect(dead).toEqual([]);
  });

  it('shows each setting in exactly one section', () => {
    expect(poolSections.flatMap(({ settings }) => settings).sort()).toEqual(Object.keys(poolSettings).sort());
    expect(clientSections.flatMap(({ settings }) => settings).sort()).toEqual(Object.keys(clientSettings).sort());
    expect(sectionOf('mfa')).toBe('mfa');
    expect(() => sectionOf('colour' as PoolSettingId)).toThrow('colour');
  });

  it('marks what can never be changed', () => {
    const fixed = registry.map(([id]) => id as PoolSettingId).filter(isCreateOnly);
    expect(fixed.sort()).toEqual(
      [
        'aliases',
        'caseSensitive',
        'customAttributes',
        'domainName',
        'domainPrefix',
        'generateSecret',
        'requiredAttributes',
        'signInMode',
      ].sort(),
    );
    expect(createOnlyReason('customAttributes')).toContain('add more later');
    expect(createOnlyReason('name')).toBeUndefined();
    for (const id of fixed) expect(createOnlyReason(id)).toBeTruthy();
  });

  it('keeps the ledger short, each line with an owner, a setting or the plan', () => {
    const lines = Object.values(ledger).flatMap((part) => Object.values(part));
    expect(lines.length).toBeLessThanOrEqual(33);
    for (const line of lines) {
      if ('insteadUse' in line) expect(line.insteadUse in poolSettings).toBe(true);
      else if ('owner' in line) expect(line.owner.length + line.because.length).toBeGreaterThan(20);
      else expect(line.filledBy).toBe('plan');
    }
  });
});
