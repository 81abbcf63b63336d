import { planContinuation } from './continuation';
import type { Made } from './made';
import { type Plan, type PlanOperation, type PlanStep, resolveKnown } from './plan-step';

/** What an earlier run of a draft left behind: what is there, and calls of which nobody knows whether they took effect. */
export interface Attempt {
  /** `remove` once somebody had it taken back. */
  goal: 'make' | 'remove';
  made: Made;
  unknown: PlanOperation[];
}

/**
 * The calls that come next when the plan is carried out after that attempt, as far as its journal tells: what is unknown
 * counts as not made. Ids that are known already stand in place of their references.
 */
export function planAfter(attempt: Attempt | undefined, plan: Plan): Plan {
  if (!attempt) return plan;
  const { made } = attempt;
  const { pool } = made;
  if (!pool) return plan;
  const { steps } = planContinuation(made, plan);
  return { steps: isReplaced(steps) ? steps : steps.map((step) => resolveKnown(step, { userPoolId: pool.id })) };
}

/** The plan removes the pool that was made, to make another: what was edited can't be changed in place. */
export function isReplaced(steps: readonly PlanStep[]): boolean {
  return steps.some(({ operation }) => operation === 'DeleteUserPool');
}

/** Whether anything is there that discarding the draft would leave in Cognito. */
export function leavesSomething({ made, unknown }: Pick<Attempt, 'made' | 'unknown'>): boolean {
  return made.pool !== undefined || unknown.length > 0;
}

/** What is there, as the end of a sentence: "the user pool eu-west-1_AbC123 with 2 app clients and the domain notes". */
export function phraseMade({ pool, clients, resourceServers, domains }: Made): string | undefined {
  if (!pool) return undefined;
  const inside = [
    ...counted(clients.length, 'app client'),
    ...counted(resourceServers.length, 'API'),
    ...domains.map(({ name }) => `the domain ${name}`),
  ];
  const list = [inside.slice(0, -1).join(', '), ...inside.slice(-1)].filter((text) => text !== '').join(' and ');
  return `the user pool ${pool.id}${list === '' ? '' : ` with ${list}`}`;
}

function counted(count: number, word: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `one ${word}` : `${count} ${word}s`];
}
