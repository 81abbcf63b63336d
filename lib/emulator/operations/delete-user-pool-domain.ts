import type {
  DeleteUserPoolDomainRequest,
  DeleteUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { getDomainOfPool } from '../domains/get-domain-of-pool.ts';
import type { Wire } from '../wire.ts';

export function deleteUserPoolDomain(
  input: Wire<DeleteUserPoolDomainRequest>,
  context: Context,
): DeleteUserPoolDomainResponse {
  const { domain } = getDomainOfPool(context, input.UserPoolId, input.Domain);
  const text = 'DELETE FROM domains WHERE region = ? AND domain = ?';
  sql(context.db, text).run(context.region, domain.domain);
  return {};
}
