import type { Context } from '../../context.ts';
import { sql } from '../../database.ts';
import { hashText } from '../secret-text.ts';

/** A browser that was sent to a provider: what it comes back for. */
export type FederatedStep = {
  provider: string;
  nonce: string;
  /** The application's request, as the pages carry it. */
  query: string;
};

const lifetime = 10 * 60_000;

type Row = { browser_hash: string; doc: string };

export function putFederatedStep(
  { db, now }: Context,
  poolId: string,
  state: string,
  browserId: string,
  step: FederatedStep,
) {
  sql(db, 'DELETE FROM federated_steps WHERE expires <= ?').run(now());
  sql(db, 'INSERT INTO federated_steps (state_hash, pool_id, browser_hash, doc, expires) VALUES (?, ?, ?, ?, ?)').run(
    hashText(state),
    poolId,
    hashText(browserId),
    JSON.stringify(step),
    now() + lifetime,
  );
}

/** The step behind a state, once, and only for the browser that it was made for. */
export function takeFederatedStep(
  { db, now }: Context,
  poolId: string,
  state: string,
  browserId: string,
): FederatedStep | undefined {
  const text = 'SELECT browser_hash, doc FROM federated_steps WHERE state_hash = ? AND pool_id = ? AND expires > ?';
  const row = sql<Row>(db, text).get(hashText(state), poolId, now());
  if (!row || row.browser_hash !== hashText(browserId)) return undefined;
  sql(db, 'DELETE FROM federated_steps WHERE state_hash = ?').run(hashText(state));
  return JSON.parse(row.doc);
}
