import type { SignUpRequest, SignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { checkSecretHash, openClient } from '../auth/client-access.ts';
import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter, notAuthorized } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { postConfirmation, preSignUp } from '../triggers/sign-up-triggers.ts';
import { syncAliases } from '../users/aliases.ts';
import { checkRequired, checkVouched, newAttributes } from '../users/attribute-schema.ts';
import { checkWritable } from '../users/client-attributes.ts';
import { chooseName, type NewName } from '../users/new-username.ts';
import { checkPolicy, setPassword } from '../users/password.ts';
import { sendSignUpCode } from '../users/sign-up-code.ts';
import { findUser, insertUser, isUsername, type User } from '../users/user-store.ts';
import type { Wire } from '../wire.ts';

/**
 * Makes an UNCONFIRMED user and sends a code where an auto-verified contact was given [measured MOTO-V]. A function that confirms them
 * leaves nothing to send.
 */
export function signUp(input: Wire<SignUpRequest>, context: Context): SignUpResponse {
  const access = openClient(context, input.ClientId);
  const { pool, client } = access;
  checkSecretHash(context, access, [input.Username], input.SecretHash);
  if (pool.doc.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    throw notAuthorized('SignUp is not permitted for this user pool');
  }
  const sent = input.UserAttributes ?? [];
  checkWritable(
    client,
    sent.map(({ Name }) => Name),
  );
  const name = chooseName(context, pool, input.Username);
  const attributes = new Map([['sub', name.sub], ...newAttributes(pool, [...sent, ...name.attributes])]);
  refuseTaken(context, pool, name);
  checkRequired(pool, attributes);
  const draft = withPassword(context, pool, name, attributes, input.Password);
  const asked = { source: 'SignUp', clientId: client.id, validation: input.ValidationData } as const;
  const { confirm, verify } = preSignUp(context, pool, draft, asked);
  for (const contact of verify) attributes.set(`${contact}_verified`, 'true');
  checkVouched(attributes);
  if (confirm) draft.status = 'CONFIRMED';
  const user = insertUser(context, pool, draft);
  // An address that a function vouches for is taken from whoever had it [doc DG23].
  syncAliases(context, pool, user, verify);
  if (confirm) {
    postConfirmation(context, pool, user, 'ConfirmSignUp', client.id);
    return { UserConfirmed: true, UserSub: user.sub };
  }
  const CodeDeliveryDetails = sendSignUpCode(context, pool, client, user);
  return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails };
}

/** Texts: `User already exists` [measured logs]; for an address as the name [seen]. */
function refuseTaken(context: Context, pool: Pool, name: NewName) {
  for (const { Name, Value } of name.attributes) {
    if (findUser(context, pool, Value)) {
      throw new CognitoFault('UsernameExistsException', `An account with the given ${Name} already exists.`);
    }
  }
  if (isUsername(context, pool, name.username))
    throw new CognitoFault('UsernameExistsException', 'User already exists');
}

function withPassword(
  context: Context,
  pool: Pool,
  { username, sub }: NewName,
  attributes: Map<string, string>,
  password: string | undefined,
): Omit<User, 'seq'> {
  const now = context.now();
  const draft: Omit<User, 'seq'> = {
    poolId: pool.id,
    username,
    sub,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes,
    password: undefined,
    extra: {},
    created: now,
    modified: now,
  };
  if (password === undefined && hasOtherFactors(pool)) return draft;
  if (password === undefined) {
    throw invalidParameter(
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    );
  }
  checkPolicy(pool, password, 'password');
  setPassword(context, pool, draft, password, false);
  return draft;
}

/** Only where one can sign in by something else may a user have no password [sdk]. */
const hasOtherFactors = (pool: Pool) =>
  (pool.doc.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? []).some((factor) => factor !== 'PASSWORD');
