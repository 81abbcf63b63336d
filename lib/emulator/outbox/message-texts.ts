import type { Pool } from '../pool-store.ts';
import type { MessagePurpose } from './outbox.ts';

export type Texts = { subject: string; email: string; sms: string };

/** The pool's own texts, else Cognito's [doc CLI]; those for a forgotten password are the verification message's [DG23]. */
export function textsFor(pool: Pool, purpose: MessagePurpose, byLink: boolean): Texts {
  if (purpose === 'invitation') return invitationTexts(pool);
  if (purpose === 'mfa') return mfaTexts(pool);
  const own = pool.doc.VerificationMessageTemplate ?? {};
  const sms = own.SmsMessage ?? 'Your verification code is {####}. ';
  if (byLink) {
    return {
      subject: own.EmailSubjectByLink ?? 'Your verification link',
      email: own.EmailMessageByLink ?? 'Please click the link below to verify your email address. {##Verify Email##} ',
      sms,
    };
  }
  const email = own.EmailMessage ?? 'Your verification code is {####}. ';
  return { subject: own.EmailSubject ?? 'Your verification code', email, sms };
}

function invitationTexts(pool: Pool): Texts {
  const own = pool.doc.AdminCreateUserConfig?.InviteMessageTemplate ?? {};
  const text = 'Your username is {username} and temporary password is {####}. ';
  return {
    subject: own.EmailSubject ?? 'Your temporary password',
    email: own.EmailMessage ?? text,
    sms: own.SMSMessage ?? text,
  };
}

function mfaTexts({ doc }: Pool): Texts {
  const text = 'Your authentication code is {####}. ';
  const { Message, Subject } = doc.mfaFactors.email ?? {};
  return {
    subject: Subject ?? 'Your authentication code',
    email: Message ?? text,
    sms: doc.SmsAuthenticationMessage ?? text,
  };
}
