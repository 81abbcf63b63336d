import type { ClientSettingId, ClientValues } from '@/lib/settings/client-settings';
import type { PoolSettingId, PoolValues } from '@/lib/settings/pool-settings';

type Level = 'error' | 'warning';

/** What one setting or several together get wrong. The message says what is wrong and what to do. */
export interface Problem {
  /** Id of the rule, or `bounds` for a value outside its own limits. */
  readonly rule: string;
  readonly level: Level;
  /** The first is the one to show the message at. */
  readonly settings: readonly string[];
  readonly message: string;
  /** Which entry of a list, tags or records setting. */
  readonly index?: number;
  /** Which field of that entry, or part of a duration. */
  readonly field?: string;
}

/** What lies outside the values. Rules that need a part that is not known stay silent or warn. */
export interface Surroundings {
  readonly region?: string;
  /** Custom scopes of the pool's resource servers; a new pool has none: `[]`. */
  readonly scopes?: readonly string[];
  /** Names of the pool's identity providers; a new pool has none: `[]`. */
  readonly providers?: readonly string[];
}

export type Finding = Pick<Problem, 'message' | 'index' | 'field'>;
/** False or nothing: all well. A text: the message. */
type Findings = string | false | readonly Finding[];

export interface Rule<Id extends string, Checked extends readonly unknown[]> {
  readonly id: string;
  readonly level: Level;
  readonly settings: readonly [Id, ...Id[]];
  readonly check: (...checked: [...Checked, Surroundings]) => Findings;
}

export type PoolRule = Rule<PoolSettingId, [pool: PoolValues]>;
export type ClientRule = Rule<ClientSettingId, [client: ClientValues, pool: PoolValues]>;

/** All that a list of rules finds. */
export function findProblems<Id extends string, Checked extends readonly unknown[]>(
  rules: readonly Rule<Id, Checked>[],
  ...checked: [...Checked, Surroundings]
): Problem[] {
  return rules.flatMap(({ id, level, settings, check }) => {
    const found = check(...checked);
    const findings: readonly Finding[] = typeof found === 'string' ? [{ message: found }] : found || [];
    return findings.map((finding) => ({ rule: id, level, settings, ...finding }));
  });
}
