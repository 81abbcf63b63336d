import type { JsonObject, PlanOperation } from '@/lib/blueprint/plan-step';
import type { PoolResult } from '@/lib/blueprint/pool-result';
import type { ErrorView } from '@/lib/result';
import type { Run, StepState } from './run';

/** One call as the run page shows it: plain data. Times in epoch milliseconds. */
export interface StepView {
  position: number;
  title: string;
  operation: PlanOperation;
  state: StepState;
  /** What was sent, or what is going to be as far as it is known. */
  input: JsonObject;
  attempts: number;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  failure: ErrorView | undefined;
}

/** What a person may do with a run that stands still. */
export interface RunOffers {
  resume: boolean;
  /** What has to be typed to remove what was made: the pool's id, or '' when nothing of weight is there. */
  remove: { typed: string } | undefined;
  /** The draft is still there. */
  edit: boolean;
}

/** A run as its page shows it, result sheet included. It holds no secret. */
export interface RunView
  extends Pick<Run, 'id' | 'kind' | 'title' | 'goal' | 'state' | 'region' | 'poolId' | 'draftId'> {
  connection: { id: string; title: string };
  /** Address of the endpoint, for commands; undefined on AWS. */
  endpointUrl: string | undefined;
  actorName: string;
  createdAt: number;
  updatedAt: number;
  steps: StepView[];
  /** As soon as there is a pool. */
  result: PoolResult | undefined;
  offers: RunOffers;
  /** What this person may do with what it has made. */
  may: Record<'revealSecrets' | 'addClients' | 'changeClients' | 'changePool' | 'createUsers', boolean>;
}

export type RunSummary = Pick<RunView, 'id' | 'kind' | 'title' | 'goal' | 'state' | 'region' | 'connection'> & {
  actorName: string;
  createdAt: number;
  updatedAt: number;
  done: number;
  total: number;
};
