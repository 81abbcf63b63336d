import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { Result } from '@/lib/result';
import type { Aside, Outcome, PasskeyView, PendingChallenge, SoftwareTokenSetup } from '@/lib/sign-in/guide/exchange';
import type { ApiFlow } from '@/lib/sign-in/guide/flows';

/** Which app client is tried out. */
export interface BenchKey {
  connection: string;
  poolId: string;
  clientId: string;
}

type Step<I> = (input: BenchKey & I) => Promise<Result<Outcome>>;
type Asked = Pick<PendingChallenge, 'name' | 'session' | 'username' | 'admin'>;

/** The server's side of the bench, as its page hands it over. */
export interface SignInActions {
  begin: Step<{ flow: ApiFlow; username: string; password: string; refreshToken: string }>;
  answer: Step<{ challenge: Asked; answers: Record<string, string>; password: string }>;
  setUpApp: (
    input: BenchKey & { session: string; username: string },
  ) => Promise<Result<Aside<{ setup: SoftwareTokenSetup }>>>;
  finishApp: Step<{ challenge: Asked; code: string }>;
  exchangeCode: Step<{ code: string; redirectUri: string; verifier?: string; nonce?: string }>;
  clientToken: Step<{ scopes: string[] }>;
  inspect: Step<{ idToken?: string; accessToken?: string; nonce?: string }>;
  userInfo: ByToken<object, object>;
  revoke: (input: BenchKey & { refreshToken: string }) => Promise<Result<Aside<object>>>;
  passkeys: PasskeyActions;
}

type ByToken<I extends object, T extends object> = (
  input: BenchKey & { accessToken: string } & I,
) => Promise<Result<Aside<T>>>;

/** What people may do to their own passkeys. */
export interface PasskeyActions {
  start: ByToken<object, { options: JsonObject }>;
  finish: ByToken<{ credential: JsonObject }, { passkeys: PasskeyView[] }>;
  list: ByToken<object, { passkeys: PasskeyView[] }>;
  remove: ByToken<{ credentialId: string }, { passkeys: PasskeyView[] }>;
}

/** What has to go back with an answer. */
export const asked = ({ name, session, username, admin }: PendingChallenge): Asked => ({
  name,
  session,
  username,
  admin,
});
