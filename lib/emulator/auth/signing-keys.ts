import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';

type Db = Context['db'];
export type KeyUse = 'id' | 'access';
export type SigningKey = { kid: string; privateKey: KeyObject };
type Row = { kid: string; private_key: string; public_jwk: string };

/** Parsed keys, at most `kept` pools' worth: parsing PEM costs as much as signing. */
const parsed = new Map<string, KeyObject>();
const kept = 128;

/** The key that signs tokens of one use; each pool has two, made when first needed and then kept [DG23: one signs id, one access]. */
export function signingKey(context: Pick<Context, 'db' | 'now'>, poolId: string, use: KeyUse): SigningKey {
  const row = findKey(context.db, poolId, use) ?? makeKey(context, poolId, use);
  let privateKey = parsed.get(row.kid);
  if (!privateKey) {
    privateKey = createPrivateKey(row.private_key);
    if (parsed.size >= kept) parsed.delete(parsed.keys().next().value ?? '');
    parsed.set(row.kid, privateKey);
  }
  return { kid: row.kid, privateKey };
}

/** The JSON Web Key Set of a pool, as `/.well-known/jwks.json` serves it. Writes when the keys do not exist yet. */
export function jsonWebKeySet(context: Pick<Context, 'db' | 'now'>, poolId: string): { keys: JsonWebKey[] } {
  const uses: KeyUse[] = ['id', 'access'];
  const rows = uses.map((use) => findKey(context.db, poolId, use) ?? makeKey(context, poolId, use));
  return { keys: rows.map((row) => JSON.parse(row.public_jwk)) };
}

function findKey(db: Db, poolId: string, use: KeyUse): Row | undefined {
  return sql<Row>(db, 'SELECT kid, private_key, public_jwk FROM keys WHERE pool_id = ? AND use = ?').get(poolId, use);
}

function makeKey({ db, now }: Pick<Context, 'db' | 'now'>, poolId: string, use: KeyUse): Row {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(32).toString('base64');
  const { e, n, kty } = publicKey.export({ format: 'jwk' });
  const row = {
    kid,
    private_key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    public_jwk: JSON.stringify({ alg: 'RS256', e, kid, kty, n, use: 'sig' }),
  };
  sql(db, 'INSERT INTO keys (pool_id, use, kid, private_key, public_jwk, created) VALUES (?, ?, ?, ?, ?, ?)').run(
    poolId,
    use,
    kid,
    row.private_key,
    row.public_jwk,
    now(),
  );
  return row;
}
