import type { Context } from '../../context.ts';
import { CognitoFault, invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

const sesRegions = ['eu-west-1', 'us-east-1', 'us-west-2'];
const address = /^[^\s@<>]+@[^\s@<>]+$/;

/** The sender of e-mail: Cognito itself, or an own SES identity. */
export function checkEmail({ EmailConfiguration: email = {} }: PoolDoc, { region }: Context) {
  if (email.EmailSendingAccount === 'DEVELOPER' && !email.SourceArn) {
    throw invalidParameter('Source ARN is required to use DEVELOPER email sending owner'); // [measured PF]
  }
  if (email.EmailSendingAccount === 'COGNITO_DEFAULT' && email.SourceArn) {
    const message = 'Cognito is not allowed to use your email identity'; // [measured PF], class [sdk]
    throw new CognitoFault('InvalidEmailRoleAccessPolicyException', message);
  }
  if (email.From && !address.test(/<([^<>]*)>\s*$/.exec(email.From)?.[1] ?? email.From)) {
    throw invalidParameter('Provided From email address is invalid'); // [measured PF]
  }
  const sourceRegion = email.SourceArn?.split(':')[3];
  if (sourceRegion && ![...sesRegions, region].includes(sourceRegion)) {
    // Seen from one pool region only; that the pool's own region is allowed, too, is an assumption [measured PF].
    const list = sesRegions.join(', ');
    throw invalidParameter(`Provided SourceArn must be in one of the following SES regions: ${list}.`);
  }
}
