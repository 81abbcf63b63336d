import 'server-only';
import type { Kysely } from 'kysely';
import { up as audit } from './migrations/001-audit';
import { up as runs } from './migrations/002-runs';
import { up as access } from './migrations/003-access';
import { up as auditFacts } from './migrations/004-audit-facts';
import { up as turns } from './migrations/005-turns';
import { up as auditChain } from './migrations/006-audit-chain';
import { up as auditLists } from './migrations/007-audit-lists';
import { up as sso } from './migrations/008-sso';

/** One step forward of the schema. It runs inside a transaction and is never changed once released. */
export interface Migration {
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** All steps, oldest first. Append only. */
export const migrations: readonly Migration[] = [
  { name: '001-audit', up: audit },
  { name: '002-runs', up: runs },
  { name: '003-access', up: access },
  { name: '004-audit-facts', up: auditFacts },
  { name: '005-turns', up: turns },
  { name: '006-audit-chain', up: auditChain },
  { name: '007-audit-lists', up: auditLists },
  { name: '008-sso', up: sso },
];
