import type { Attempt } from '@/lib/blueprint/attempt';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { Result } from '@/lib/result';

/** What a person has made so far. `visited` holds the ids of the steps that were opened. */
export interface DraftContent {
  blueprint: Blueprint;
  visited: readonly string[];
}

/** A draft as the wizard gets it from the server. Times in epoch milliseconds. */
export interface WizardDraft extends DraftContent {
  id: string;
  connection: string;
  region: string;
  /** "Embedded Cognito, eu-west-1". */
  placeTitle: string;
  version: number;
  updatedAt: number;
  /** What an earlier run of this draft left behind; creating goes on from there. */
  attempt: Attempt | undefined;
}

export type PrefixAnswer = { available: boolean; ownerId: string | undefined; onAws: boolean };

/** What the wizard may ask of the server; the pages pass the actions in. */
export interface WizardActions {
  save: (input: {
    id: string;
    version: number;
    blueprint: Blueprint;
    visited: string[];
  }) => Promise<Result<{ version: number; updatedAt: number }>>;
  /** What the server has now. */
  find: (input: { id: string }) => Promise<Result<{ version: number; blueprint: Blueprint; visited: string[] }>>;
  discard: (input: { id: string }) => Promise<Result<unknown>>;
  /** Starts the run. The draft's id is the submission key: calling it twice starts one run. */
  create: (input: { id: string; version: number }) => Promise<Result<{ runId: string }>>;
  checkPrefix: (input: { connection: string; region: string; prefix: string }) => Promise<Result<PrefixAnswer>>;
}
