import { createHash, randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { ClientAccess } from '../auth/client-access.ts';
import { type Claims, signToken } from '../auth/jwt.ts';
import { exchangeRefreshToken } from '../auth/refresh-step.ts';
import { canReadScopes } from '../auth/scopes.ts';
import { signingKey } from '../auth/signing-keys.ts';
import { tokenValidity } from '../auth/token-validity.ts';
import { issuer } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import type { CognitoFault } from '../errors.ts';
import type { Client } from '../pool-store.ts';
import { preTokenGeneration } from '../triggers/pre-token.ts';
import { json, oauthError } from './answers.ts';
import { attempt } from './attempt.ts';
import { takeCode } from './authorization-codes.ts';
import { authenticateClient } from './client-authentication.ts';
import { readClientMetadata } from './client-metadata.ts';
import { grantTokens } from './grant.ts';
import { singleParameters } from './parameters.ts';
import { machineScopes } from './requested-scopes.ts';
import type { Visit } from './visit.ts';

type Sent = Map<string, string>;
type Grant = (visit: Visit, client: Client, sent: Sent) => Response;

const grants = new Map<string, Grant>([
  ['authorization_code', codeGrant],
  ['refresh_token', refreshGrant],
  ['client_credentials', machineGrant],
]);

const names = ['grant_type', 'code', 'redirect_uri', 'code_verifier', 'refresh_token', 'scope'];

/** POST /oauth2/token [facts §8]. */
export function token(visit: Visit): Response {
  const sent = visit.form && singleParameters(visit.form, names);
  if (!sent) return oauthError('invalid_request');
  const client = authenticateClient(visit);
  if ('error' in client) return oauthError(client.error, 400, client.description);
  const grantType = sent.get('grant_type');
  if (grantType === undefined) return oauthError('invalid_request');
  const grant = grants.get(grantType);
  if (!grant) return oauthError('unsupported_grant_type');
  if (!client.doc.AllowedOAuthFlowsUserPoolClient && grantType !== 'refresh_token')
    return oauthError('unauthorized_client');
  return grant(visit, client, sent);
}

function codeGrant(visit: Visit, client: Client, sent: Sent): Response {
  const code = sent.get('code');
  if (code === undefined || !sent.has('redirect_uri')) return oauthError('invalid_request');
  if (!client.doc.AllowedOAuthFlows?.includes('code')) return oauthError('unauthorized_client');
  const granted = takeCode(visit.context, client.id, code);
  if (!granted || !isProven(granted.codeChallenge, sent.get('code_verifier'))) return oauthError('invalid_grant');
  // [doc, token endpoint 2026; measured GH amplify-js#5284]
  if (granted.redirectUri !== sent.get('redirect_uri'))
    return oauthError('unauthorized_client', 400, 'invalid_redirect');
  if (!granted.user.enabled || !canReadScopes(client, granted.scopes)) return oauthError('invalid_grant');
  const tried = attempt(visit.context, () =>
    grantTokens(visit, { client, nonce: undefined, resource: undefined, ...granted }),
  );
  return 'result' in tried ? tokenAnswer(tried.result) : functionFailed(tried.fault);
}

/** PKCE: with a challenge the verifier must be its origin; without one there must be none [RFC 7636; RFC 9700 §4.8.2]. */
function isProven(challenge: string | undefined, verifier: string | undefined): boolean {
  if (challenge === undefined || verifier === undefined) return challenge === verifier;
  return /^[\w.~-]{43,128}$/.test(verifier) && createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function refreshGrant(visit: Visit, client: Client, sent: Sent): Response {
  const refreshToken = sent.get('refresh_token');
  if (refreshToken === undefined) return oauthError('invalid_request');
  const { context, pool } = visit;
  const tried = attempt(context, () => exchangeRefreshToken(context, { pool, client }, refreshToken));
  if ('result' in tried) return tokenAnswer(tried.result);
  return functionFailed(tried.fault);
}

/** No grant comes of it; what a function threw is said [unsure]. */
const functionFailed = ({ code, message }: CognitoFault) =>
  oauthError('invalid_grant', 400, code.includes('Lambda') ? message : undefined);

/** An access token of a machine: `sub` is the client [seen]; it has no refresh token. */
function machineGrant({ context, pool, form }: Visit, client: Client, sent: Sent): Response {
  if (!client.doc.AllowedOAuthFlows?.includes('client_credentials')) return oauthError('unauthorized_client');
  const metadata = readClientMetadata(form);
  if (metadata === 'malformed') return oauthError('invalid_request');
  const scopes = machineScopes(context, client, sent.get('scope'));
  // [seen, re:Post QUnhrxb08MRJaH7hIRtUnCKA]
  if (!scopes) return oauthError('invalid_scope');
  const [iat, { access }] = [Math.floor(context.now() / 1000), tokenValidity(client)];
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: iat,
    iss: issuer(context, pool),
    exp: iat + access,
    iat,
    version: 2,
    jti: randomUUID(),
    client_id: client.id,
  };
  const tried = attempt(context, () => machineChanges({ ...context, metadata }, { pool, client }, scopes));
  if ('fault' in tried) return functionFailed(tried.fault);
  const AccessToken = signToken(signingKey(context, pool.id, 'access'), tried.result.access(claims));
  return tokenAnswer({ AccessToken, ExpiresIn: access });
}

/** Functions of version 3 hear of machines too; there is no user to tell of [doc, token endpoint: the event]. */
function machineChanges(context: Context, access: ClientAccess, scopes: string[]) {
  const unchanged = { access: (claims: Claims) => claims };
  if (access.pool.doc.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion !== 'V3_0') return unchanged;
  const plain = { userName: 'ClientCredentials', userAttributes: {}, groups: undefined, scopes };
  return preTokenGeneration(context, access, 'ClientCredentials', plain);
}

const tokenAnswer = ({ IdToken, AccessToken, RefreshToken, ExpiresIn }: AuthenticationResultType) =>
  json(200, {
    id_token: IdToken,
    access_token: AccessToken,
    refresh_token: RefreshToken,
    expires_in: ExpiresIn,
    token_type: 'Bearer',
  });
