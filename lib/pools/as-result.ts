import 'server-only';
import { keepPageDenial } from '@/lib/access/keep-page-denial';
import { unexpected } from '@/lib/action-pipeline';
import { accountOfDenial, type PolicyPage, policyForPage } from '@/lib/cognito/iam';
import { PooldeckError } from '@/lib/errors';
import { type ErrorView, errorView, type Result, success } from '@/lib/result';

/** Whose policy an error shows when AWS denies a call: that of the whole page, not of the first call that was denied. */
interface PageOfPool {
  page: PolicyPage;
  poolId: string;
}

/** What a page reads, or the error to show in its place; `name` finds an unforeseen one in the log. */
export async function asResult<T>(name: string, read: () => T | Promise<T>, of?: PageOfPool): Promise<Result<T>> {
  try {
    return success(await read());
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'forbidden') await keepPageDenial(error);
    const view = errorView(unexpected(error, name));
    return { ok: false, error: of ? withPagePolicy(view, of) : view };
  }
}

function withPagePolicy(error: ErrorView, { page, poolId }: PageOfPool): ErrorView {
  const { policy, awsMessage = '', region } = error.details ?? {};
  // The role itself could not be taken on: no right of the page helps before that.
  if (error.code !== 'accessDenied' || policy?.includes('sts:AssumeRole')) return error;
  const whole = policyForPage(page, { region, poolId, account: accountOfDenial(awsMessage) });
  return { ...error, details: { ...error.details, policy: whole } };
}
