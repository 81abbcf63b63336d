import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from './context.ts';
import { sql } from './database.ts';
import type { Pool } from './pool-store.ts';

const poolArn = (context: Context, id: string) =>
  `arn:aws:cognito-idp:${id.slice(0, id.lastIndexOf('_'))}:${context.accountId}:userpool/${id}`;

/** A pool as DescribeUserPool and CreateUserPool answer it. */
export function describePool(context: Context, pool: Pool): UserPoolType {
  const domains = sql<{ domain: string; kind: string }>(
    context.db,
    'SELECT domain, kind FROM domains WHERE pool_id = ?',
  ).all(pool.id);
  return {
    Id: pool.id,
    Name: pool.name,
    ...pool.doc,
    LastModifiedDate: new Date(pool.modified),
    CreationDate: new Date(pool.created),
    EstimatedNumberOfUsers: pool.users,
    Domain: domains.find(({ kind }) => kind === 'prefix')?.domain,
    CustomDomain: domains.find(({ kind }) => kind === 'custom')?.domain,
    Arn: poolArn(context, pool.id),
  };
}
