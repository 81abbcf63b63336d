import type { Result } from '@/lib/result';
import type { Exchange, Outcome, PendingChallenge, SoftwareTokenSetup } from '@/lib/sign-in/guide/exchange';
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
  ) => Promise<Result<SoftwareTokenSetup & { exchanges: Exchange[] }>>;
  finishApp: Step<{ challenge: Asked; code: string }>;
  exchangeCode: Step<{ code: string; redirectUri: string; verifier?: string }>;
  clientToken: Step<{ scopes: string[] }>;
  inspect: Step<{ idToken?: string; accessToken?: string }>;
  userInfo: (input: BenchKey & { accessToken: string }) => Promise<Result<Exchange>>;
  revoke: (input: BenchKey & { refreshToken: string }) => Promise<Result<Exchange>>;
}

/** What has to go back with an answer. */
export const asked = ({ name, session, username, admin }: PendingChallenge): Asked => ({
  name,
  session,
  username,
  admin,
});
