import type * as z from 'zod/mini';
import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientRules, clientSettingApplies, poolRules, poolSettingApplies } from '@/lib/settings/rules';
import { findProblems, type Problem, type Surroundings } from '@/lib/settings/rules/rule';
import { clientSchema, poolSchema } from '@/lib/settings/values';

export type { Problem, Surroundings } from '@/lib/settings/rules/rule';

/**
 * All that is wrong with the values of a pool, in the order of the registry: values outside their bounds and broken
 * rules, for settings that apply. Errors would be refused by Cognito; warnings are a careful colleague's advice.
 */
export function poolProblems(pool: PoolValues, surroundings: Surroundings = {}): Problem[] {
  const found = [...boundProblems(poolSchema, pool), ...findProblems(poolRules, pool, surroundings)];
  return inOrder(poolSettings, found, (id) => poolSettingApplies(id as PoolSettingId, pool));
}

/** The same for an app client beside its pool. */
export function clientProblems(client: ClientValues, pool: PoolValues, surroundings: Surroundings = {}): Problem[] {
  const found = [...boundProblems(clientSchema, client), ...findProblems(clientRules, client, pool, surroundings)];
  return inOrder(clientSettings, found, (id) => clientSettingApplies(id as ClientSettingId, client, pool));
}

function boundProblems(schema: z.ZodMiniType<unknown>, values: unknown): Problem[] {
  const parsed = schema.safeParse(values);
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => path.length > 0);
  return issues.map(({ path: [setting, ...rest], message }) => ({
    rule: 'bounds',
    level: 'error',
    settings: [String(setting)],
    message,
    ...place(rest),
  }));
}

/** `[2, 'name']` is a field of the third entry, `[2]` the entry, `['value']` a part of a duration. */
function place([first, second]: readonly PropertyKey[]): Pick<Problem, 'index' | 'field'> {
  if (typeof first === 'number')
    return second === undefined ? { index: first } : { index: first, field: String(second) };
  return first === undefined ? {} : { field: String(first) };
}

function inOrder(settings: object, problems: readonly Problem[], applies: (id: string) => boolean): Problem[] {
  const order = Object.keys(settings);
  const rank = ({ settings: [id = ''] }: Problem) => order.indexOf(id);
  return problems.filter(({ settings: [id = ''] }) => applies(id)).sort((a, b) => rank(a) - rank(b));
}
