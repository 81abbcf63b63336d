import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { customMessage } from '../triggers/custom-message.ts';
import { maskEmail, maskPhone } from '../users/delivery-mask.ts';
import type { User } from '../users/user-store.ts';
import { textsFor } from './message-texts.ts';
import { keepMessage, type MessagePurpose } from './outbox.ts';
import { fillTemplate, type TemplateValues } from './template.ts';

export type Contact = 'email' | 'phone_number';

/**
 * Renders a message from the pool's templates, or what its function makes of them, into the outbox.
 *
 * @param clientId the app client through which it was asked for, where there is one: for the function
 * @param to an address that is not the user's own yet (a new value to be verified)
 * @throws IPE when the pool cannot send SMS [measured GH amplify-js#166]
 */
export function sendMessage(
  context: Context,
  pool: Pool,
  user: User,
  message: { purpose: MessagePurpose; contact: Contact; values: TemplateValues; to?: string; clientId?: string },
): CodeDeliveryDetailsType {
  const { purpose, contact, values } = message;
  const to = message.to ?? user.attributes.get(contact) ?? '';
  const byLink = values.link !== undefined;
  const texts = customMessage(context, pool, user, { ...message, byLink }, textsFor(pool, purpose, byLink));
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
