import type { ErrorView } from '@/lib/result';
import type { Stage } from './exchange';

/**
 * Whether an attempt stands where it stood after Cognito refused a request. Tokens stay what they are. A wrong code or a password that
 * is too weak may be put right within the same session (facts §7.3); NotAuthorizedException says that the session is over, or that this
 * person does not get in.
 */
export const goesOnAfter = (stage: Stage, { details }: ErrorView): boolean =>
  stage.kind === 'tokens' || details?.awsName !== 'NotAuthorizedException';
