import 'server-only';
import type { StepAnswer } from '@/lib/blueprint/made';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { Target } from '@/lib/cognito/call';

/** What looking may go by. */
export interface LookAt {
  sent: JsonObject;
  /** Ids that were there before; they are never ours. */
  known: readonly string[];
  /** Value of the tag `pooldeck:run` on a pool that this run made. */
  runId: string;
}

/** How the engine deals with one operation of the API. */
export interface Operation {
  /** Calling it again leads to the same end, so it needs no look. */
  repeatable?: true;
  /** Sends it once. @throws PooldeckError */
  send(target: Target, sent: JsonObject): Promise<StepAnswer>;
  /** Ids of like-named things, read before the first intent is written. */
  known?(target: Target, sent: JsonObject): Promise<string[]>;
  /** Whether an earlier call of it took effect: its answer, or undefined. @throws PooldeckError when it cannot tell */
  look?(target: Target, at: LookAt): Promise<StepAnswer | undefined>;
  /** Waits for what later steps need; never throws, and gives up quietly. */
  afterwards?(target: Target, sent: JsonObject, sleep: (milliseconds: number) => Promise<void>): Promise<void>;
}

/**
 * A planned input as the SDK's type. The plan made it out of exactly that type (or the journal out of the plan); JSON in
 * between is why the compiler has forgotten.
 */
export function inputAs<T extends object>(sent: JsonObject): T {
  return sent as object as T;
}

/** A member that every input of the operation has. */
export function textOf(sent: JsonObject, member: string): string {
  return String(sent[member] ?? '');
}
