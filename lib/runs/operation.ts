import 'server-only';
import type { StepAnswer } from '@/lib/blueprint/made';
import type { JsonObject } from '@/lib/blueprint/plan-step';

/** Where a run calls Cognito. */
export interface RunTarget {
  connection: string;
  region: string;
}

/** What looking may go by. */
export interface LookAt {
  sent: JsonObject;
  /** Ids that were there before; they are never ours. */
  known: readonly string[];
  /** Value of the tag `pooldeck:run` on what this run made. */
  runId: string;
}

/** How the engine deals with one operation of the API. */
export interface Operation {
  /** Calling it again leads to the same end, so it needs no look. */
  repeatable: boolean;
  /** Sends it once. @throws PooldeckError */
  send(target: RunTarget, sent: JsonObject): Promise<StepAnswer>;
  /** Ids of like-named things, read before the first intent is written. */
  known?(target: RunTarget, sent: JsonObject): Promise<string[]>;
  /** Whether an earlier call of it took effect: its answer, or undefined. @throws PooldeckError when it cannot tell */
  look?(target: RunTarget, at: LookAt): Promise<StepAnswer | undefined>;
  /** Waits for what later steps need; never throws for taking too long. */
  afterwards?(target: RunTarget, sent: JsonObject, sleep: (milliseconds: number) => Promise<void>): Promise<void>;
}
