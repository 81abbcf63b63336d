import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Role } from '../../lib/permissions';

/** Makes somebody with one role everywhere, behind the server's back, and answers the `Cookie` header of their session. */
export function addMember(data: string, role: Role): string {
  const db = new Sqlite(path.join(data, 'pooldeck.db'));
  const [id, token, now] = [randomUUID(), randomBytes(32).toString('base64url'), Date.now()];
  const insert = (table: string, row: object) => {
    const names = Object.keys(row);
    db.prepare(`insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`).run(row);
  };
  insert('accounts', {
    ...{ id, email: `${role}-${id}@example.com`, name: role, password: '', password_short: 0 },
    ...{ second_factor: '', second_factor_step: 0, disabled: 0, created_at: now, created_by: '' },
  });
  insert('grants', { account_id: id, connection: '*', pool: '*', role });
  insert('sessions', {
    ...{ id: randomUUID(), account_id: id, token_hash: createHash('sha256').update(token).digest('hex') },
    ...{ created_at: now, last_seen_at: now, ends_at: now + 3_600_000, proved_at: now, origin: '', browser: '' },
  });
  db.close();
  return `__Host-pooldeck=${token}`;
}
