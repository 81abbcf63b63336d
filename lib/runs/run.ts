import type { StepAnswer } from '@/lib/blueprint/made';
import type { JsonObject, Plan, PlanStep } from '@/lib/blueprint/plan-step';
import type { RunRow, RunStepRow } from '@/lib/db/runs-schema';
import type { ErrorView } from '@/lib/result';

export type RunState = RunRow['state'];
export type StepState = RunStepRow['state'];

/** One call in the journal of a run. Times in epoch milliseconds, undefined until it happened. */
export interface RunStep extends PlanStep {
  position: number;
  state: StepState;
  /** The input as sent; undefined before the first intent. */
  sent: JsonObject | undefined;
  /** Ids that looking must not take for ours: they were there before this step's first intent. */
  known: string[];
  attempts: number;
  answer: StepAnswer | undefined;
  failure: ErrorView | undefined;
  startedAt: number | undefined;
  finishedAt: number | undefined;
}

/** A plan on its way: its journal in order. */
export interface Run {
  /** The submission key, and the value of the pool's tag `pooldeck:run`. */
  id: string;
  kind: 'pool' | 'client';
  title: string;
  draftId: string | undefined;
  connection: string;
  region: string;
  /** The pool that a run adds to; undefined when it makes its own. */
  poolId: string | undefined;
  goal: 'make' | 'remove';
  state: RunState;
  nextPlan: Plan | undefined;
  actorId: string;
  actorName: string;
  createdAt: number;
  updatedAt: number;
  steps: RunStep[];
}

/** What there is to know to start a run. `id` is the submission key: the same one never starts twice. */
export type NewRun = Pick<Run, 'id' | 'kind' | 'title' | 'draftId' | 'connection' | 'region' | 'poolId'> & {
  plan: Plan;
};
