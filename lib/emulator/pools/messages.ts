import type { PoolDoc } from '../pool-store.ts';
import type { PoolSettings } from './pool-settings.ts';

type Messages = Pick<
  PoolDoc,
  'VerificationMessageTemplate' | 'EmailVerificationMessage' | 'EmailVerificationSubject' | 'SmsVerificationMessage'
>;

/** The three old members mirror the template, and the template them; where both are sent the template counts [doc CLI, facts §2.1]. */
export function verificationMessages(sent: PoolSettings): Messages {
  const template = {
    SmsMessage: sent.SmsVerificationMessage,
    EmailMessage: sent.EmailVerificationMessage,
    EmailSubject: sent.EmailVerificationSubject,
    ...sent.VerificationMessageTemplate,
    DefaultEmailOption: sent.VerificationMessageTemplate?.DefaultEmailOption ?? 'CONFIRM_WITH_CODE',
  };
  return {
    VerificationMessageTemplate: template,
    EmailVerificationMessage: template.EmailMessage,
    EmailVerificationSubject: template.EmailSubject,
    SmsVerificationMessage: template.SmsMessage,
  };
}
