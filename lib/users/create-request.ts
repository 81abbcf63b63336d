import 'server-only';
import type { AdminCreateUserCommandInput, AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import type { SignInName } from './new-user';

const blankless = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;
const phone = /^\+[1-9]\d{4,14}$/;

/** What the form sends. Lengths and patterns are AdminCreateUser's (service model); phone numbers are E.164. */
export const newUserSchema = z.strictObject({
  connection: z.string().min(1).max(64),
  poolId: z.string().min(1).max(55),
  username: z
    .string()
    .min(1, 'Enter who the user is.')
    .max(128, 'Use at most 128 characters.')
    .regex(blankless, 'A username holds no blanks.'),
  email: z.union([z.literal(''), z.email('Enter an e-mail address, such as ann@example.com.').max(2048)]),
  phone: z.union([z.literal(''), z.string().regex(phone, 'Enter the number with country code, such as +14155550100.')]),
  emailVerified: z.boolean(),
  phoneVerified: z.boolean(),
  password: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('generated') }),
    z.strictObject({
      mode: z.literal('typed'),
      value: z
        .string()
        .min(1, 'Enter a temporary password.')
        .max(256)
        .regex(/^\S+$/, 'A temporary password holds no blanks.'),
    }),
    z.strictObject({ mode: z.literal('cognito') }),
  ]),
  /** By which ways Cognito sends the invitation; none sends nothing. */
  invitation: z.array(z.enum(['EMAIL', 'SMS'])).max(2),
  attributes: z.record(z.string().min(1).max(32), z.string().max(2048, 'Use at most 2048 characters.')),
});

export type NewUser = z.infer<typeof newUserSchema>;

/** A field's name and what is wrong with it. */
export type FieldProblem = { field: string; message: string };

/** What is wrong between the fields, which no single field can know. */
export function newUserProblems(user: NewUser, signIn: SignInName): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { email, phone: number } = contacts(user, signIn);
  if (signIn === 'email' && !user.username.includes('@'))
    problems.push({ field: 'username', message: 'In this pool people sign in by e-mail: enter an e-mail address.' });
  if (signIn === 'phone' && !phone.test(user.username))
    problems.push({
      field: 'username',
      message: 'In this pool people sign in by phone: enter a number such as +14155550100.',
    });
  if (signIn === 'emailOrPhone' && !user.username.includes('@') && !phone.test(user.username))
    problems.push({ field: 'username', message: 'Enter an e-mail address, or a phone number such as +14155550100.' });
  if (user.invitation.includes('EMAIL') && !email)
    problems.push({ field: 'email', message: 'The invitation goes by e-mail: enter an address, or send none.' });
  if (user.invitation.includes('SMS') && !number)
    problems.push({ field: 'phone', message: 'The invitation goes by SMS: enter a number, or send none.' });
  if (user.password.mode === 'cognito' && user.invitation.length === 0)
    problems.push({
      field: 'password',
      message: 'Without an invitation nobody would learn Cognito’s password: generate or type one.',
    });
  return problems;
}

/**
 * The AdminCreateUser request. Where e-mail or phone is the username it is sent as both, as AWS's own examples do. The
 * ways of delivery are always named, because Cognito's default is SMS and fails for a user without a phone.
 */
export function adminCreateUser(
  user: NewUser,
  signIn: SignInName,
  temporaryPassword: string | undefined,
): AdminCreateUserCommandInput {
  const { email, phone: number } = contacts(user, signIn);
  const attributes: AttributeType[] = [];
  if (email)
    attributes.push({ Name: 'email', Value: email }, { Name: 'email_verified', Value: String(user.emailVerified) });
  if (number)
    attributes.push(
      { Name: 'phone_number', Value: number },
      { Name: 'phone_number_verified', Value: String(user.phoneVerified) },
    );
  for (const [Name, Value] of Object.entries(user.attributes)) if (Value !== '') attributes.push({ Name, Value });
  return {
    UserPoolId: user.poolId,
    Username: user.username,
    UserAttributes: attributes,
    ...(temporaryPassword === undefined ? {} : { TemporaryPassword: temporaryPassword }),
    ...(user.invitation.length === 0 ? { MessageAction: 'SUPPRESS' } : { DesiredDeliveryMediums: user.invitation }),
  };
}

function contacts(user: NewUser, signIn: SignInName): { email: string; phone: string } {
  const byUsername = signIn !== 'username';
  const isEmail = user.username.includes('@');
  return {
    email: byUsername && signIn !== 'phone' && isEmail ? user.username : user.email,
    phone: byUsername && signIn !== 'email' && !isEmail ? user.username : user.phone,
  };
}
