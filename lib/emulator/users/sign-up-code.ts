import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { type Contact, sendMessage } from '../outbox/send-message.ts';
import { verificationLink } from '../outbox/verification-link.ts';
import type { Client, Pool } from '../pool-store.ts';
import { issueCode } from './codes.ts';
import type { User } from './user-store.ts';

/** The contact that confirms a sign-up: an auto-verified one that the user gave, the phone number first [DG23]. */
export function signUpContact(pool: Pool, user: User): Contact | undefined {
  const verified = pool.doc.AutoVerifiedAttributes ?? [];
  const order: Contact[] = ['phone_number', 'email'];
  return order.find((contact) => verified.includes(contact) && user.attributes.get(contact));
}

/** Sends a new code (or a link, where the pool's mails have one) to confirm a sign-up; undefined when there is nowhere to send it. */
export function sendSignUpCode(
  context: Context,
  pool: Pool,
  client: Client,
  user: User,
): CodeDeliveryDetailsType | undefined {
  const contact = signUpContact(pool, user);
  if (!contact) return undefined;
  const code = issueCode(context, user, 'sign-up');
  const byLink =
    contact === 'email' && pool.doc.VerificationMessageTemplate?.DefaultEmailOption === 'CONFIRM_WITH_LINK';
  const link = byLink ? verificationLink(context, client, user, code) : undefined;
  const values = { username: user.username, code, link };
  return sendMessage(context, pool, user, { purpose: 'verification', contact, values, clientId: client.id });
}
