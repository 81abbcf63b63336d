import 'server-only';
import { recordEvent } from '@/lib/audit/write-audit';
import { PooldeckError } from '@/lib/errors';
import { checkPassword, hashPassword } from './password';
import { claimSetup, isSetUp, newSetupToken, ownerOfEnvironment } from './setup';

/** The first owner as the environment names them. @throws PooldeckError `configuration` */
async function makeOwner({ email, password }: { email: string; password: string }): Promise<void> {
  try {
    checkPassword(password, { email, secondFactor: false });
  } catch (error) {
    const why = error instanceof PooldeckError ? error.fields?.password : undefined;
    if (why === undefined) throw error;
    throw new PooldeckError('configuration', `The password in POOLDECK_OWNER_PASSWORD_FILE is too weak. ${why}`);
  }
  const name = email.split('@')[0] ?? email;
  const passwordHash = await hashPassword(password);
  await recordEvent('access.setUp', { actor: { id: '', name, role: 'owner' }, facts: { way: 'environment' } });
  await claimSetup('environment', { email, name, passwordHash }).catch((error) => {
    // Another replica that starts at this moment was quicker.
    if (!(error instanceof PooldeckError && error.code === 'linkInvalid')) throw error;
  });
}

/**
 * What to put behind the address that the terminal prints: before the first owner exists, the way to make them. With an
 * owner in the environment they are made here and now.
 * @throws PooldeckError `configuration` when the environment's owner cannot be made
 */
export async function setupPath(): Promise<string> {
  if (await isSetUp()) return '';
  const token = await newSetupToken();
  if (token === undefined) return '';
  const owner = ownerOfEnvironment();
  if (!owner) return `/setup?token=${token}`;
  await makeOwner(owner);
  return '';
}
