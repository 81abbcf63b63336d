import type { Attempt } from '@/lib/blueprint/attempt';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { Result } from '@/lib/result';

/** Where a pool can be created: a region of a connection that may be written to. */
export interface PoolPlace {
  connection: string;
  region: string;
  /** "Embedded Cognito, eu-west-1". */
  title: string;
}

/** An unfinished draft, for the list. Times in epoch milliseconds. */
export interface DraftSummary {
  id: string;
  name: string;
  place: string;
  updatedAt: number;
  /** What its run has left behind, when it was tried. */
  attempt: Attempt | undefined;
}

export interface StartActions {
  createDraft: (input: { connection: string; region: string; blueprint: Blueprint }) => Promise<Result<{ id: string }>>;
  discardDraft: (input: { id: string }) => Promise<Result<unknown>>;
}
