import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { serverSecret } from '@/lib/config/server-secret';
import type { AuditHeadRow, AuditRow } from '@/lib/db/audit-schema';

type Hashed = Omit<AuditRow, 'hash'>;

/** What is hashed, in this order: every column but the hash itself. */
const columns: Record<keyof Hashed, true> = {
  seq: true,
  entry_id: true,
  kind: true,
  at: true,
  actor_id: true,
  actor_name: true,
  role: true,
  origin: true,
  action: true,
  connection: true,
  region: true,
  pool: true,
  target_kind: true,
  target: true,
  facts: true,
  difference: true,
  calls: true,
  outcome: true,
  error_code: true,
  error_text: true,
  request_id: true,
  begun: true,
};
const order = Object.keys(columns) as (keyof Hashed)[];

const keyed = (parts: unknown[]) =>
  createHmac('sha256', serverSecret('audit-chain')).update(JSON.stringify(parts)).digest('hex');

/** In place of the hash of the row before, where the end of the log was not what Pooldeck had left there. */
export const brokenLink = 'broken';

/** HMAC-SHA-256 over the hash of the row before and this row as a JSON array in a fixed order. */
export function rowHash(previous: string, row: Hashed): string {
  return keyed(['row 1', previous, ...order.map((name) => row[name])]);
}

/** Who cannot compute this cannot shorten the log: the hashes of the rows alone would show the way. */
export function sealOf({ seq, hash, base }: Pick<AuditHeadRow, 'seq' | 'hash' | 'base'>): string {
  return keyed(['head 1', seq, hash, base]);
}

/** Whether the head is as Pooldeck left it. Unsealed it may only be before the first row of the chain. */
export function isSealed(head: AuditHeadRow): boolean {
  if (head.seal === '') return head.seq === head.base && head.hash === '';
  const seal = sealOf(head);
  return head.seal.length === seal.length && timingSafeEqual(Buffer.from(head.seal), Buffer.from(seal));
}
