import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';

/** A group's role must be of the pool's own account [measured PF]. */
export function checkGroupRole({ accountId }: Context, roleArn: string | undefined) {
  if (roleArn !== undefined && roleArn.split(':')[4] !== accountId) {
    throw invalidParameter('Cross-account pass role is not allowed.');
  }
}
