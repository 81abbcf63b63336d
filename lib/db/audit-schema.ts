/**
 * One row of the activity log. It is append-only: an act has an `intent` row, written before anything is done, and an
 * `outcome` row, written after. An intent without outcome means "outcome unknown".
 */
export interface AuditRow {
  /** Position in the log, without gaps, from 1. */
  seq: number;
  /** Names the act; its intent and its outcome share it. */
  entry_id: string;
  kind: 'intent' | 'outcome';
  at: number;
  actor_id: string;
  actor_name: string;
  role: string;
  /** The network address the request came from, '' when unknown. */
  origin: string;
  action: string;
  connection: string;
  region: string;
  pool: string;
  target_kind: string;
  target: string;
  /** JSON: what changes, before → after, secrets masked. */
  difference: string;
  /** 'pending' on an intent; 'success', 'failure', 'denied' or 'unknown' on an outcome. */
  outcome: string;
  error_code: string;
  /** AWS' own text for a failure, or ''. */
  error_text: string;
  request_id: string;
  /** Keyed hash over this row and the one before it; '' until the chain is switched on. */
  hash: string;
}

export interface AuditSchema {
  audit: AuditRow;
}
