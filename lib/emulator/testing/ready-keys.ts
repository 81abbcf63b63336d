import type { Database } from 'better-sqlite3';
import { jsonWebKeySet } from '../auth/signing-keys.ts';
import { openDatabase } from '../database.ts';

type Key = { use: string; kid: string; private_key: string; public_jwk: string };

/** Keys of a pool as the emulator makes them, once for the process: a pair takes it a tenth of a second. */
let made: Key[] | undefined;

function madeKeys(): Key[] {
  const db = openDatabase(':memory:');
  // There is no pool to which they belong.
  db.pragma('foreign_keys = OFF');
  jsonWebKeySet({ db, now: Date.now }, 'eu-central-1_readymade');
  const keys = db.prepare<[], Key>('SELECT use, kid, private_key, public_jwk FROM keys').all();
  db.close();
  return keys;
}

/** Gives each new pool of an emulator its signing keys right away; all have the same. */
export function giveReadyKeys(db: Database): void {
  made ??= madeKeys();
  const text = (value: string) => `'${value}'`;
  const inserts = made.map(
    ({ use, kid, private_key, public_jwk }) =>
      `INSERT INTO keys (pool_id, use, kid, private_key, public_jwk, created)
       VALUES (new.id, ${[use, kid, private_key, public_jwk].map(text).join(', ')}, 0);`,
  );
  db.exec(`CREATE TEMP TRIGGER ready_keys AFTER INSERT ON pools BEGIN ${inserts.join('\n')} END`);
}
