import { jsonWebKeySet } from './auth/signing-keys.ts';
import { sql } from './database.ts';
import type { Emulator } from './emulator.ts';

const path = /^\/([\w-]+_[0-9a-zA-Z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/;

/**
 * The two public documents of a pool, or undefined for any other path or an unknown pool. Of the OAuth endpoints that
 * Cognito names only with a domain, none is named: this emulator does not serve them.
 */
export function wellKnownDocument(emulator: Emulator, pathname: string, origin: string): object | undefined {
  const [, poolId = '', document] = path.exec(pathname) ?? [];
  const pool = sql(emulator.db, 'SELECT 1 FROM pools WHERE id = ?').get(poolId);
  if (!pool) return undefined;
  if (document === 'jwks.json') return emulator.db.transaction(() => jsonWebKeySet(emulator, poolId)).immediate();
  return {
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: `${origin}/${poolId}`,
    jwks_uri: `${origin}/${poolId}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
  };
}
