import 'server-only';
import { recordEvent } from '@/lib/audit/write-audit';
import { PooldeckError } from '@/lib/errors';
import { checkPassword, hashPassword } from './password';
import { type RequestOrigin, startSession } from './sessions';
import { claimSetup, isSetupToken } from './setup';

interface Owner {
  token: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the first owner with the token of the terminal, signs them in, and answers their session's token.
 * @throws PooldeckError `linkInvalid`, `invalidInput` for a weak password, `busy`
 */
export async function setUpInBrowser({ token, name, email, password }: Owner, at: RequestOrigin): Promise<string> {
  // Before a hash is computed: otherwise strangers could keep the server busy with it.
  if (!(await isSetupToken(token))) throw new PooldeckError('linkInvalid', 'This address does not set the console up.');
  checkPassword(password, { email, secondFactor: false });
  const passwordHash = await hashPassword(password);
  const actor = { id: '', name, role: 'owner' };
  await recordEvent('access.setUp', { actor, origin: at.origin, facts: { way: 'token' } });
  return startSession(await claimSetup({ token }, { email, name, passwordHash }), at);
}
