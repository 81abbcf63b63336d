import type { Result } from '@/lib/result';

/** What the run page may ask of the server; the page passes the actions in. */
export interface RunActions {
  resume: (input: { runId: string }) => Promise<Result<{ started: boolean }>>;
  remove: (input: { runId: string; typed: string }) => Promise<Result<{ started: boolean }>>;
  revealSecret: (input: { connection: string; poolId: string; clientId: string }) => Promise<Result<string>>;
}
