import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import type { Setting } from '@/lib/settings/kinds';
import { poolSettings } from '@/lib/settings/pool-settings';
import { schemaOf } from '@/lib/settings/schema-of';
import { clientDefaults } from '@/lib/settings/values';
import { type Blueprint, blueprintSchema, newBlueprint } from './blueprint';
import { blueprintToFile, parseBlueprintFile } from './blueprint-file';

const file = (change: object) => JSON.stringify({ ...newBlueprint('Notes'), ...change });
const faults = (text: string) => {
  const parsed = parseBlueprintFile(text);
  return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
};

/** Some value within the bounds of a setting. */
function arbitraryOf(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'integer':
      return fc.integer({ min: setting.min, max: setting.max });
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...setting.options.map(({ value }) => value));
    case 'choices':
      return fc.subarray(setting.options.map(({ value }) => value));
    case 'text':
    case 'longText': {
      const texts = [
        '',
        setting.default,
        'a',
        'Notes',
        'a-b',
        'https://a.example/x',
        'Code {####}',
        'Ünï "quoted" \\ 🙂',
      ];
      const fitting = texts.filter((text) => schemaOf(setting).safeParse(text).success);
      return fc.constantFrom(...fitting);
    }
    case 'tags':
      return fc.array(fc.record({ key: fc.constantFrom('a', 'Team 1'), value: fc.constantFrom('', 'ü') }), {
        maxLength: 3,
      });
    default:
      return fc.constant(setting.default);
  }
}

function valuesOf(settings: Readonly<Record<string, Setting>>) {
  return fc.record(Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, arbitraryOf(setting)])));
}

const blueprints = fc
  .record({ pool: valuesOf(poolSettings), clients: fc.array(valuesOf(clientSettings), { maxLength: 2 }) })
  .map((parts) => {
    const pool = { ...parts.pool, name: parts.pool.name || 'Notes' };
    const clients = parts.clients.map((client) => ({ ...client, clientName: client.clientName || 'web' }));
    return blueprintSchema.parse({ ...newBlueprint('x'), pool, clients });
  });

describe('blueprintToFile and parseBlueprintFile', () => {
  it('give back what went in', () => {
    fc.assert(
      fc.property(blueprints, (blueprint: Blueprint) => {
        expect(parseBlueprintFile(blueprintToFile(blueprint))).toEqual({ ok: true, blueprint });
      }),
      { numRuns: 50 },
    );
  });

  it('fill in what a short file leaves out', () => {
    const text = '{"format":"pooldeck-blueprint","version":1,"pool":{"name":"Notes"},"clients":[{"clientName":"web"}]}';
    expect(parseBlueprintFile(text)).toEqual({
      ok: true,
      blueprint: { ...newBlueprint('Notes'), clients: [clientDefaults('web')] },
    });
  });
});

describe('a wrong file is told where it is wrong', () => {
  it.each([
    ['', 'the file: Is not JSON'],
    ['[]', 'the file: Must be a JSON object.'],
    ['{"Resources":{}}', 'format: Must be "pooldeck-blueprint". This is some other kind of file.'],
    [file({ version: 2 }), 'version: Must be 1. Version 2 was written by another Pooldeck.'],
    [file({ extra: 1 }), 'the file: Has no setting called "extra".'],
    [file({ pool: { name: 'x', colour: 'red' } }), 'pool: Has no setting called "colour".'],
    [file({ pool: { name: '' } }), 'pool.name: Enter a name.'],
    [file({ pool: { name: 'x', passwordMinLength: 200 } }), 'pool.passwordMinLength: Must be 6–99'],
    [file({ pool: { name: 'x', tier: 'GOLD' } }), 'pool.tier: Choose one of: Lite'],
    [file({ pool: { name: 'x', selfSignUp: 'yes' } }), 'pool.selfSignUp: Must be on or off.'],
    [
      file({ clients: [{ clientName: 'ok' }, { clientName: 'web', callbackUrls: ['a b'] }] }),
      'clients[1].callbackUrls[0]: ',
    ],
    [file({ clients: {} }), 'clients: '],
    [
      file({ resourceServers: [{ identifier: 'a b', name: 'x', scopes: [] }] }),
      'resourceServers[0].identifier: May not',
    ],
  ])('%.40s…', (text, expected) => {
    expect(faults(text).join('\n')).toContain(expected);
  });

  it('whatever it holds, it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseBlueprintFile(text).ok).toBe(false);
      }),
    );
  });

  it('every setting is checked', () => {
    for (const id of Object.keys(clientSettings) as ClientSettingId[]) {
      const wrong = { ...clientDefaults('web'), [id]: { nothing: 'like this' } };
      expect(faults(file({ clients: [wrong] })).join()).toContain(`clients[0].${id}`);
    }
  });
});
