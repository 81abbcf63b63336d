import { openAccessToken } from '../auth/access-token.ts';
import { shownAttributes } from '../auth/scopes.ts';
import { json } from './answers.ts';
import { attempt } from './attempt.ts';
import type { Visit } from './visit.ts';

/** GET or POST /oauth2/userInfo: what the scopes of an access token show; the two flags are texts [doc, facts §8]. */
export function userInfo(visit: Visit): Response {
  const [, bearer] = /^Bearer +([\w.~+/-]+=*)$/i.exec(visit.headers.get('authorization') ?? '') ?? [];
  if (bearer === undefined) return refuse(400, 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint');
  const tried = attempt(visit.context, () => openAccessToken(visit.context, bearer, 'openid'));
  if ('fault' in tried || tried.result.pool.id !== visit.pool.id) return refuse(401, 'invalid_token', dead);
  const { client, user, claims } = tried.result;
  const shown = shownAttributes(client, user, String(claims.scope).split(' '));
  return json(200, { sub: user.sub, ...Object.fromEntries(shown), username: user.username });
}

const dead = 'Access token is expired, disabled, or deleted, or the user has globally signed out.';

const refuse = (status: number, error: string, error_description: string) =>
  json(
    status,
    { error, error_description },
    { 'www-authenticate': `Bearer error="${error}", error_description="${error_description}"` },
  );
