import type { Context } from '../context.ts';
import type { Contact } from '../outbox/send-message.ts';
import type { Pool } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';
import { callTrigger, tellTrigger } from './call-trigger.ts';
import { clientMetadata, userAttributes } from './told-of-user.ts';
import { flagIn } from './trigger-response.ts';

type NewUser = Pick<User, 'username' | 'attributes'>;
type Asked = {
  source: 'SignUp' | 'AdminCreateUser' | 'ExternalProvider';
  clientId?: string;
  /** ValidationData of the request: for this function alone. */
  validation?: { Name: string; Value?: string }[];
};

/** What a function says of somebody who signs up. */
export type SignUpVerdict = { confirm: boolean; verify: Contact[] };

/** Asks the pool's function whether somebody may sign up; it refuses by throwing. A user made by an administrator is not confirmed by it [doc DG23]. */
export function preSignUp(
  context: Context,
  pool: Pool,
  user: NewUser,
  { source, clientId, validation }: Asked,
): SignUpVerdict {
  const { sub: _, ...attributes } = Object.fromEntries(user.attributes);
  const validationData = validation && Object.fromEntries(validation.map(({ Name, Value = '' }) => [Name, Value]));
  const response = callTrigger(context, pool, {
    trigger: 'PreSignUp',
    source: `PreSignUp_${source}`,
    userName: user.username,
    clientId,
    request: { userAttributes: attributes, ...(validationData && { validationData }), ...clientMetadata(context) },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  if (!response || source === 'AdminCreateUser') return { confirm: false, verify: [] };
  const verify: Contact[] = [
    ...(flagIn(response, 'autoVerifyEmail') ? (['email'] as const) : []),
    ...(flagIn(response, 'autoVerifyPhone') ? (['phone_number'] as const) : []),
  ];
  return { confirm: flagIn(response, 'autoConfirmUser'), verify };
}

/** Tells the pool's function that somebody is confirmed, or has a new password: what it throws does not undo it [seen GH amplify-cli#2735]. */
export function postConfirmation(
  context: Context,
  pool: Pool,
  user: User,
  source: 'ConfirmSignUp' | 'ConfirmForgotPassword',
  clientId?: string,
) {
  tellTrigger(context, pool, {
    trigger: 'PostConfirmation',
    source: `PostConfirmation_${source}`,
    userName: user.username,
    clientId,
    request: { userAttributes: userAttributes(user), ...clientMetadata(context) },
    response: {},
  });
}
