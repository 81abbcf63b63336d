import { jsonWebKeySet } from './auth/signing-keys.ts';
import { sql } from './database.ts';
import { findDomainPath } from './domains/domain-path.ts';
import type { Emulator } from './emulator.ts';

const path = /^\/([\w-]+_[0-9a-zA-Z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/;

/** The two public documents of a pool, or undefined for any other path or an unknown pool. */
export function wellKnownDocument(
  emulator: Pick<Emulator, 'db' | 'now'>,
  pathname: string,
  origin: string,
): object | undefined {
  const [, poolId = '', document] = path.exec(pathname) ?? [];
  const pool = sql(emulator.db, 'SELECT 1 FROM pools WHERE id = ?').get(poolId);
  if (!pool) return undefined;
  if (document === 'jwks.json') return emulator.db.transaction(() => jsonWebKeySet(emulator, poolId)).immediate();
  return configuration(origin, poolId, findDomainPath(emulator, poolId));
}

/** Endpoints of OAuth are named only with a domain, as on AWS. */
const configuration = (origin: string, poolId: string, domain: string | undefined) => ({
  ...(domain && {
    authorization_endpoint: `${origin}${domain}/oauth2/authorize`,
    end_session_endpoint: `${origin}${domain}/logout`,
    revocation_endpoint: `${origin}${domain}/oauth2/revoke`,
    token_endpoint: `${origin}${domain}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${origin}${domain}/oauth2/userInfo`,
  }),
  id_token_signing_alg_values_supported: ['RS256'],
  issuer: `${origin}/${poolId}`,
  jwks_uri: `${origin}/${poolId}/.well-known/jwks.json`,
  response_types_supported: ['code', 'token'],
  scopes_supported: ['openid', 'email', 'phone', 'profile'],
  subject_types_supported: ['public'],
});
