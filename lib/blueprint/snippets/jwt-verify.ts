import { poolEndpoints } from '../endpoints';
import type { PoolResult, ResultClient } from '../pool-result';
import { lines, literal } from './literal';

/** aws-jwt-verify 5 in the API that is called with an access token. */
export function jwtVerifySnippet(result: PoolResult, { id }: ResultClient): string {
  const { poolId, endpoints } = result;
  if (endpoints.issuer !== poolEndpoints({ kind: 'aws' }, poolId).issuer) return byIssuer(result, id);
  return lines(
    "import { CognitoJwtVerifier } from 'aws-jwt-verify';",
    '',
    'const verifier = CognitoJwtVerifier.create({',
    `  userPoolId: ${literal(poolId)},`,
    `  clientId: ${literal(id)},`,
    "  tokenUse: 'access',",
    '});',
    ...reader,
  );
}

/** For issuers other than the usual one: the newer issuer of AWS, and endpoints that imitate it. */
function byIssuer({ endpoints }: PoolResult, id: string): string {
  return lines(
    "import { JwtVerifier } from 'aws-jwt-verify';",
    '',
    'const verifier = JwtVerifier.create({',
    `  issuer: ${literal(endpoints.issuer)},`,
    `  jwksUri: ${literal(endpoints.jwks)},`,
    '  // Access tokens of Cognito name their app in client_id, not in aud.',
    '  audience: null,',
    '  customJwtCheck({ payload }) {',
    `    if (payload.client_id !== ${literal(id)} || payload.token_use !== 'access')`,
    "      throw new Error('Not an access token of this app.');",
    '  },',
    '});',
    ...(endpoints.jwks.startsWith('http:')
      ? [
          '// The library reads keys by https only, and this pool is served by http; on AWS leave this out.',
          `verifier.cacheJwks(await (await fetch(${literal(endpoints.jwks)})).json());`,
        ]
      : []),
    ...reader,
  );
}

const reader = [
  '',
  '// Give it the Authorization header; it throws for whatever is no valid access token of this app.',
  'export async function caller(authorization) {',
  "  return verifier.verify(authorization.replace(/^Bearer /i, ''));",
  '}',
];
