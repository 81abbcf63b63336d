/**
 * One row of the activity log. It is append-only: an act has an `intent` row, written before anything is done, and an
 * `outcome` row, written after, which says everything again. An intent without outcome means "outcome unknown".
 */
export interface AuditRow {
  /** Position in the log, without gaps, from 1. */
  seq: number;
  /** Names the act; its intent and its outcome share it. */
  entry_id: string;
  /** An `event` is written in one go: nothing was called in between. */
  kind: 'intent' | 'outcome' | 'event';
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
  /** JSON: what the sentence of this act is made of. */
  facts: string;
  /** JSON: the calls to Cognito it made, with AWS' request ids. */
  calls: string;
  /** JSON: what changes, before → after, secrets as keyed hashes. */
  difference: string;
  /** 'pending' on an intent; 'success', 'failure', 'denied' or 'unknown' on the others. */
  outcome: string;
  error_code: string;
  /** AWS' own text for a failure, or ''. */
  error_text: string;
  request_id: string;
  /** The number of the row in which the act began; its own, unless this is an outcome. */
  begun: number;
  /** Keyed hash over this row and the hash of the one before it. */
  hash: string;
}

/** The end of the log, one row. It moves with each row that is written. */
export interface AuditHeadRow {
  id: string;
  seq: number;
  /** Of the last row. */
  hash: string;
  /** Keyed hash over this row: rows cannot be cut off at the end without it. */
  seal: string;
  /** Number of the last row from before there was a chain. */
  base: number;
}

export interface AuditSchema {
  audit: AuditRow;
  audit_head: AuditHeadRow;
}
