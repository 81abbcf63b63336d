import 'server-only';
import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PooldeckError } from '@/lib/errors';
import { env } from './env';
import { processWide } from './process-wide';

/** What keys are made for. A key for one purpose says nothing about a key for another. */
export type SecretPurpose = 'audit-chain' | 'audit-values' | 'second-factor' | 'throttle' | 'oidc-state';

/** Made at the first start, readable by its owner only; two processes that start at once agree on one. */
function ownSecret(folder: string): string {
  const file = path.join(/* turbopackIgnore: true */ folder, 'secret.key');
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return readFileSync(file, 'utf8');
  } catch {
    writeFileSync(mine, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
  }
  try {
    // A link is made whole or not at all, and never over one that is there.
    linkSync(mine, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(mine);
  }
  return readFileSync(file, 'utf8');
}

function masterSecret(): string {
  const { POOLDECK_SECRET, POOLDECK_DATA } = env();
  if (POOLDECK_SECRET !== undefined) return POOLDECK_SECRET;
  const secret = ownSecret(POOLDECK_DATA);
  if (secret.length >= 32) return secret;
  throw new PooldeckError(
    'configuration',
    `${path.join(POOLDECK_DATA, 'secret.key')} is damaged. Restore it from a backup; without it second factors and the activity log cannot be checked.`,
  );
}

/**
 * A 256-bit key for one purpose, derived (HKDF, SHA-256) from `POOLDECK_SECRET` or from `secret.key` in the data folder.
 * Replicas must share `POOLDECK_SECRET`.
 * @throws PooldeckError `configuration` when the key file is damaged; the system's error when it cannot be written.
 */
export function serverSecret(purpose: SecretPurpose): Buffer {
  const { master, keys } = processWide('server-secret', () => ({
    master: masterSecret(),
    keys: new Map<string, Buffer>(),
  }));
  const key = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', master, '', `pooldeck:${purpose}`, 32));
  keys.set(purpose, key);
  return key;
}
