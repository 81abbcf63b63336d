import type { Context } from '../context.ts';
import { invalidParameter, resourceNotFound } from '../errors.ts';
import { getPool, type Pool } from '../pool-store.ts';

/** The pool an ARN names. Pools are the only resources that take tags [doc CLI, facts §1.5]. */
export function getPoolByArn(context: Context, arn: string): Pool {
  const [, , service, region, account, resource = ''] = arn.split(':');
  const [kind, id = ''] = resource.split('/');
  if (service !== 'cognito-idp' || kind !== 'userpool') throw invalidParameter(`Invalid resource ARN ${arn}.`);
  if (region !== context.region || account !== context.accountId) {
    throw resourceNotFound(`User pool ${id} does not exist.`);
  }
  return getPool(context, id);
}
