/** The blueprint that someone is editing. Values may still be wrong; they are never lost. */
export interface DraftRow {
  id: string;
  name: string;
  connection: string;
  region: string;
  /** JSON: a draft's blueprint. */
  blueprint: string;
  /** JSON: ids of the wizard's steps that were opened. */
  visited: string;
  /** Goes up by one with every save; a save that is based on an older one is a conflict. */
  version: number;
  created_by: string;
  created_at: number;
  updated_at: number;
}

/** One plan being carried out, or taken back. */
export interface RunRow {
  /** The submission key: who submits the same thing twice finds the first run. */
  id: string;
  kind: 'pool' | 'client';
  title: string;
  /** The draft it was made from, '' when there is none. */
  draft_id: string;
  connection: string;
  region: string;
  /** The pool that a run adds to, '' when it makes its own. */
  pool_id: string;
  goal: 'make' | 'remove';
  state: 'running' | 'done' | 'failed' | 'interrupted';
  /** JSON: a plan to continue with before any other step, or ''. */
  next_plan: string;
  actor_id: string;
  actor_name: string;
  /** Names the executor that holds the run; '' when none does. */
  lease: string;
  /** Until when it holds it; it is held no longer than that without word from its executor. */
  lease_until: number;
  created_at: number;
  updated_at: number;
}

/** One call of a run: what was meant, and what came of it. */
export interface RunStepRow {
  run_id: string;
  /** Order in the journal, from 1. */
  position: number;
  step_id: string;
  operation: string;
  title: string;
  /** JSON: the input with references, as planned. */
  input: string;
  /** JSON: names of the results it refers to. */
  refs: string;
  state: 'pending' | 'running' | 'done' | 'failed' | 'unknown' | 'skipped';
  /** JSON: the input as sent, or '' before the first intent. */
  sent: string;
  /** JSON: ids of like-named things that were there before, which looking must not take for ours. */
  known: string;
  attempts: number;
  /** JSON: ids from the answer, never a secret; or ''. */
  answer: string;
  /** JSON: why it failed, or ''. */
  failure: string;
  started_at: number;
  finished_at: number;
}

/** Tables of drafts and runs (migration 002). */
export interface RunsSchema {
  drafts: DraftRow;
  runs: RunRow;
  run_steps: RunStepRow;
}
