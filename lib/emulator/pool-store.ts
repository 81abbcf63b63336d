import type {
  EmailMfaConfigType,
  SoftwareTokenMfaConfigType,
  UserPoolClientType,
  UserPoolType,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from './context.ts';
import { sql } from './database.ts';
import { resourceNotFound } from './errors.ts';

/** What SetUserPoolMfaConfig set. Each block is there only when it was given; `sms` also when the pool was made with MFA. */
export type MfaFactors = {
  /** Its sender and text are those of the pool. */
  sms?: true;
  softwareToken?: SoftwareTokenMfaConfigType;
  email?: EmailMfaConfigType;
  webAuthn?: WebAuthnConfigurationType;
};

/** What is kept of a pool. Id, ARN, dates, domains and the user count come from elsewhere and are added on reading. */
export type PoolDoc = Omit<
  UserPoolType,
  'Id' | 'Arn' | 'Name' | 'CreationDate' | 'LastModifiedDate' | 'EstimatedNumberOfUsers' | 'Domain' | 'CustomDomain'
> & { mfaFactors: MfaFactors };

export type Pool = {
  id: string;
  region: string;
  name: string;
  /** Epoch milliseconds. */
  created: number;
  modified: number;
  /** Exact here; Cognito calls its own number an estimate. */
  users: number;
  doc: PoolDoc;
};

export type ClientDoc = Omit<
  UserPoolClientType,
  'ClientId' | 'ClientName' | 'UserPoolId' | 'CreationDate' | 'LastModifiedDate'
>;

export type Client = { id: string; poolId: string; name: string; created: number; modified: number; doc: ClientDoc };

type PoolRow = Omit<Pool, 'doc'> & { doc: string };
type ClientRow = Omit<Client, 'doc' | 'poolId'> & { doc: string; pool_id: string };

export function findPool(context: Context, id: string): Pool | undefined {
  const row = sql<PoolRow>(context.db, 'SELECT * FROM pools WHERE id = ?').get(id);
  return row && { ...row, doc: JSON.parse(row.doc) };
}

/** The pool, or RNF `User pool X does not exist.` [measured logs, facts §7.3]. */
export function getPool(context: Context, id: string): Pool {
  const pool = findPool(context, id);
  if (!pool) throw resourceNotFound(`User pool ${id} does not exist.`);
  return pool;
}

export function insertPool({ db }: Context, pool: Pool) {
  const text = 'INSERT INTO pools (id, region, name, created, modified, doc) VALUES (?, ?, ?, ?, ?, ?)';
  sql(db, text).run(pool.id, pool.region, pool.name, pool.created, pool.modified, JSON.stringify(pool.doc));
}

/** Keeps name and document; the modification date moves to now. */
export function putPool(context: Context, pool: Pool) {
  keepPool(context, { ...pool, modified: context.now() });
}

/** Keeps name and document, and the modification date as it is. */
export function keepPool({ db }: Context, { id, name, modified, doc }: Pool) {
  const text = 'UPDATE pools SET name = ?, modified = ?, doc = ? WHERE id = ?';
  sql(db, text).run(name, modified, JSON.stringify(doc), id);
}

export function findClient(context: Context, id: string): Client | undefined {
  const row = sql<ClientRow>(context.db, 'SELECT * FROM clients WHERE id = ?').get(id);
  return row && { ...row, poolId: row.pool_id, doc: JSON.parse(row.doc) };
}

/** The client, or RNF `User pool client X does not exist.` [measured GH aws-sdk-php#2183]. With `poolId`, of that pool only. */
export function getClient(context: Context, id: string, poolId?: string): Client {
  const client = findClient(context, id);
  if (!client || (poolId !== undefined && client.poolId !== poolId)) {
    throw resourceNotFound(`User pool client ${id} does not exist.`);
  }
  return client;
}

export function insertClient({ db }: Context, client: Client) {
  const text = 'INSERT INTO clients (pool_id, id, name, created, modified, doc) VALUES (?, ?, ?, ?, ?, ?)';
  const { poolId, id, name, created, modified, doc } = client;
  sql(db, text).run(poolId, id, name, created, modified, JSON.stringify(doc));
}

export function putClient(context: Context, client: Client) {
  const text = 'UPDATE clients SET name = ?, modified = ?, doc = ? WHERE id = ?';
  sql(context.db, text).run(client.name, context.now(), JSON.stringify(client.doc), client.id);
}
