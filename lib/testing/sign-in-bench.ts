import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { createUserPoolClient } from '@/lib/cognito/clients';
import { createUserPool } from '@/lib/cognito/pools';
import { createUser, setUserPassword } from '@/lib/cognito/users';
import { getConnection } from '@/lib/config/connections';
import type { Result } from '@/lib/result';
import { beginSignInAttempt } from '@/lib/sign-in/actions';
import type { Aside, Outcome } from '@/lib/sign-in/guide/exchange';
import type { ApiFlow } from '@/lib/sign-in/guide/flows';
import type { ClientKey } from '@/lib/sign-in/sign-in-place';
import { performAction } from './perform-action';

export const password = 'Correct-horse-7';
const allFlows = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
] as const;

export const embedded = () => ({ connection: getConnection('embedded'), region: 'us-east-1' });

/** A pool with a confirmed user `ann` and an app client. */
export async function benchClient(
  pool: Partial<CreateUserPoolCommandInput> = {},
  client: Partial<CreateUserPoolClientCommandInput> = {},
): Promise<ClientKey> {
  const made = await createUserPool(embedded(), { PoolName: 'bench', ...pool });
  const poolId = made.Id ?? '';
  const app = await createUserPoolClient(embedded(), {
    UserPoolId: poolId,
    ClientName: 'web',
    ExplicitAuthFlows: [...allFlows],
    ...client,
  });
  await createUser(embedded(), { UserPoolId: poolId, Username: 'ann', MessageAction: 'SUPPRESS' });
  await setUserPassword(embedded(), { poolId, username: 'ann', password, permanent: true });
  return { connection: 'embedded', poolId, clientId: app.ClientId ?? '' };
}

/** The outcome of beginning; a refusal of Pooldeck itself fails the test. */
export async function begin(
  key: ClientKey,
  flow: ApiFlow,
  more: Partial<{ username: string; password: string; refreshToken: string }> = {},
): Promise<Outcome> {
  const result = await performAction(beginSignInAttempt, {
    ...key,
    flow,
    username: 'ann',
    password,
    refreshToken: '',
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
}

/** What a step beside the way came to; a refusal fails the test. */
export function doneOf<T extends object>(result: Result<Aside<T>>): Extract<Aside<T>, { kind: 'done' }> {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const aside: Aside<T> = result.data;
  if (aside.kind === 'refused') throw new Error(JSON.stringify(aside));
  return aside as Extract<Aside<T>, { kind: 'done' }>;
}
