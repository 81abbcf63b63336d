import { describe, expect, it } from 'vitest';
import { type Blueprint, draftBlueprintSchema, newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import { typedDraft } from './typed-draft';

const client = (changes: Record<string, unknown>) => ({ ...clientDefaults('web'), ...changes });
const pool = (changes: Record<string, unknown>) => ({ ...newBlueprint('notes').pool, ...changes });

describe('typedDraft', () => {
  it('leaves a blueprint of the right types as it is, wrong values included', () => {
    const blueprint: Blueprint = { ...newBlueprint(''), pool: pool({ passwordMinLength: 2 }) };
    expect(typedDraft(blueprint)).toBe(blueprint);
  });

  it('puts defaults in place of values of a wrong type and keeps all others', () => {
    const typed = typedDraft({
      ...newBlueprint('notes'),
      pool: pool({ passwordMinLength: 'abc', temporaryPasswordDays: 3 }),
      clients: [client({ accessTokenValidity: { value: '', unit: 'hours' } }), client({ authSessionValidity: 5 })],
    });
    expect(typed.pool).toMatchObject({ name: 'notes', passwordMinLength: 8, temporaryPasswordDays: 3 });
    expect(typed.clients[0]?.accessTokenValidity).toEqual({ value: 60, unit: 'hours' });
    expect(typed.clients[1]?.authSessionValidity).toBe(5);
    expect(draftBlueprintSchema.safeParse(typed).success).toBe(true);
  });

  it('mends a wrong limit of a custom attribute', () => {
    const attribute = { name: 'a', type: 'String', min: 'x', max: null, mutable: true, developerOnly: false };
    const typed = typedDraft({ ...newBlueprint('notes'), pool: pool({ customAttributes: [attribute] }) });
    expect(draftBlueprintSchema.safeParse(typed).success).toBe(true);
    expect(typed.pool.customAttributes).toEqual([{ ...attribute, min: null }]);
  });
});
