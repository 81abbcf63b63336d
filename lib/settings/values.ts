import * as z from 'zod/mini';
import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { Settings, ValuesOf } from '@/lib/settings/kinds';
import { type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { schemaOf } from '@/lib/settings/schema-of';

/** Pooldeck's defaults for a pool of this name. A fresh object at each call. */
export function poolDefaults(name: string): PoolValues {
  return { ...defaultsOf(poolSettings), name };
}

/** Pooldeck's defaults for an app client of this name. A fresh object at each call. */
export function clientDefaults(clientName: string): ClientValues {
  return { ...defaultsOf(clientSettings), clientName };
}

/** All values of a pool within their bounds; relations between them are rules. Unknown keys are refused. */
export const poolSchema = schemaOfAll(poolSettings, true);
/** Some of them, by the same bounds: a change leaves alone what it does not name, also what an AWS of next year has put there. */
export const poolChangesSchema = someOf(poolSettings);
export const clientSchema = schemaOfAll(clientSettings, true);

/** The same with types only: what a draft may hold while someone is still typing. A number may still be text. */
export const poolDraftSchema = schemaOfAll(poolSettings, false);
export const clientDraftSchema = schemaOfAll(clientSettings, false);

function defaultsOf<R extends Settings>(settings: R): ValuesOf<R> {
  const entries = Object.entries(settings).map(([id, setting]) => [id, structuredClone(setting.default)]);
  return Object.fromEntries(entries) as ValuesOf<R>;
}

function schemaOfAll<R extends Settings>(settings: R, bounds: boolean): z.ZodMiniType<ValuesOf<R>> {
  const shape = Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, schemaOf(setting, bounds)]));
  return z.strictObject(shape) as z.ZodMiniType<unknown> as z.ZodMiniType<ValuesOf<R>>;
}

function someOf<R extends Settings>(settings: R): z.ZodMiniType<Partial<ValuesOf<R>>> {
  const shape = Object.entries(settings).map(([id, setting]) => [id, z.optional(schemaOf(setting))]);
  return z.strictObject(Object.fromEntries(shape)) as z.ZodMiniType<unknown> as z.ZodMiniType<Partial<ValuesOf<R>>>;
}
