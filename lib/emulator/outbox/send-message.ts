import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { maskEmail, maskPhone } from '../users/delivery-mask.ts';
import type { User } from '../users/user-store.ts';
import { keepMessage, type MessagePurpose } from './outbox.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

export type Contact = 'email' | 'phone_number';
type Texts = { subject: string; email: string; sms: string };

/**
 * Renders a message from the pool's templates into the outbox.
 *
 * @param to an address that is not the user's own yet (a new value to be verified)
 * @throws IPE when the pool cannot send SMS [measured GH amplify-js#166]
 */
export function sendMessage(
  context: Context,
  pool: Pool,
  user: Pick<User, 'username' | 'attributes'>,
  message: { purpose: MessagePurpose; contact: Contact; values: TemplateValues; to?: string },
): CodeDeliveryDetailsType {
  const { purpose, contact, values } = message;
  const to = message.to ?? user.attributes.get(contact) ?? '';
  const texts = textsFor(pool, purpose, values.link !== undefined);
  const common = { poolId: pool.id, username: user.username, purpose, to };
  if (contact === 'phone_number') {
    if (!pool.doc.SmsConfiguration) {
      throw invalidParameter('User pool does not have SMS configuration to send messages.');
    }
    keepMessage(context, {
      ...common,
      kind: 'sms',
      from: '',
      subject: '',
      body: fillTemplate(texts.sms, values, false),
    });
    return deliveryDetails(contact, to);
  }
  const subject = fillTemplate(texts.subject, values, false);
  const body = fillTemplate(texts.email, values, true);
  keepMessage(context, { ...common, kind: 'email', from: sender(pool), subject, body });
  return deliveryDetails(contact, to);
}

/** What a caller learns of where a code went. */
export function deliveryDetails(contact: Contact, to: string): CodeDeliveryDetailsType {
  return contact === 'email'
    ? { AttributeName: contact, DeliveryMedium: 'EMAIL', Destination: maskEmail(to) }
    : { AttributeName: contact, DeliveryMedium: 'SMS', Destination: maskPhone(to) };
}

function sender(pool: Pool): string {
  const { From, EmailSendingAccount, SourceArn } = pool.doc.EmailConfiguration ?? {};
  if (From) return From;
  if (EmailSendingAccount === 'DEVELOPER') return SourceArn?.split('identity/')[1] ?? '';
  return 'no-reply@verificationemail.com';
}

/** The pool's own texts, else Cognito's [doc CLI]; those for a forgotten password are the verification message's [DG23]. */
function textsFor(pool: Pool, purpose: MessagePurpose, byLink: boolean): Texts {
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
