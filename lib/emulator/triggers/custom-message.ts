import type { Context } from '../context.ts';
import type { Texts } from '../outbox/message-texts.ts';
import type { MessagePurpose } from '../outbox/outbox.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import { callTrigger } from './call-trigger.ts';
import { clientMetadata, userAttributes } from './told-of-user.ts';
import { textIn } from './trigger-response.ts';

/** As long as Cognito sends, in characters [doc DG23]. */
const longest = { email: 20_000, sms: 140 };

/**
 * A message's texts with what the pool's function makes of them. It never sees the code, only its place; a text without that place, or too
 * long, is passed over [unsure]. By mail too where Cognito itself sends, which the documents forbid and Cognito allows [seen].
 */
export function customMessage(
  context: Context,
  pool: Pool,
  user: User,
  message: { purpose: MessagePurpose; byLink: boolean; clientId?: string },
  texts: Texts,
): Texts {
  const { purpose, byLink, clientId } = message;
  const response = callTrigger(context, pool, {
    trigger: 'CustomMessage',
    source: `CustomMessage_${sourceOf(purpose, context.operation)}`,
    userName: user.username,
    clientId,
    request: {
      userAttributes: userAttributes(user),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: purpose === 'invitation' ? '{username}' : null,
      ...clientMetadata(context),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  if (!response) return texts;
  const place = byLink ? /\{####\}|\{##[\s\S]*?##\}/ : /\{####\}/;
  const fits = (text: string | undefined, most: number) =>
    text !== undefined && place.test(text) && text.length <= most;
  const [email, sms] = [textIn(response, 'emailMessage'), textIn(response, 'smsMessage')];
  return {
    subject: textIn(response, 'emailSubject') ?? texts.subject,
    email: fits(email, longest.email) ? (email ?? '') : texts.email,
    sms: fits(sms, longest.sms) ? (sms ?? '') : texts.sms,
  };
}

/** What the message is for, as triggerSource says it after `CustomMessage_`. */
function sourceOf(purpose: MessagePurpose, operation: string): string {
  switch (purpose) {
    case 'invitation':
      return 'AdminCreateUser';
    case 'verification':
      return operation === 'ResendConfirmationCode' ? 'ResendCode' : 'SignUp';
    case 'password':
      return 'ForgotPassword';
    case 'attribute':
      return operation === 'GetUserAttributeVerificationCode' ? 'VerifyUserAttribute' : 'UpdateUserAttribute';
    case 'mfa':
      return 'Authentication';
    default:
      throw purpose satisfies never;
  }
}
