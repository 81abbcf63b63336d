import { type Blueprint, draftBlueprintSchema } from '@/lib/blueprint/blueprint';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';

/**
 * The blueprint with values of the right type only. While someone types, a number field may hold "abc": that stays in
 * the browser, and this is what the server keeps and the plan is made of. Such values stand at their default in it,
 * limits of custom attributes at none.
 */
export function typedDraft(blueprint: Blueprint): Blueprint {
  const parsed = draftBlueprintSchema.safeParse(blueprint);
  if (parsed.success) return blueprint;
  const standard = {
    pool: poolDefaults(blueprint.pool.name),
    clients: blueprint.clients.map((client) => clientDefaults(client.clientName)),
  };
  return parsed.error.issues.reduce((mended, { path }) => replaceAt(mended, path, valueAt(standard, path)), blueprint);
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  );
  return found ?? null;
}

function replaceAt<T>(whole: T, [key, ...rest]: readonly PropertyKey[], value: unknown): T {
  if (key === undefined || typeof whole !== 'object' || whole === null) return whole;
  const copy = Array.isArray(whole) ? [...whole] : { ...whole };
  Reflect.set(copy, key, rest.length === 0 ? value : replaceAt(Reflect.get(whole, key), rest, value));
  return copy as T;
}
