import type { PoolResult, ResultClient } from '../pool-result';
import { authJsCallback, authJsRoute, authJsSnippet } from './auth-js';
import { webOriginOf } from './callback';
import { expressSnippet } from './express';
import { callbackNeed, redirectNeeds, webCallbackNeed } from './needs';
import { machineClientSnippet, openidClientSnippet } from './openid-client';
import { own } from './own-scopes';
import { flaskSnippet, machinePythonSnippet } from './python';
import { type Need, type Snippet, snippet } from './snippet';

const wanted = 'Needs the authorization code grant, a callback URL and a domain.';

/** Code that signs people in on a server. */
export function serverSnippets(result: PoolResult, client: ResultClient): Snippet[] {
  const needs = [...redirectNeeds(result, client), webCallbackNeed(client)];
  const authJsNeeds = [...needs, callbackNeed(client, authJsCallback, webOriginOf(client) ?? 'https://your-app')];
  return [
    snippet(
      {
        id: 'authjs',
        title: 'Next.js (Auth.js)',
        language: 'ts',
        about: `auth.ts · npm install next-auth@beta, then npx auth secret · In production set AUTH_URL to the address of your app. ${wanted}`,
        needs: authJsNeeds,
      },
      () => authJsSnippet(result, client),
    ),
    snippet(
      {
        id: 'authjs-route',
        title: 'Next.js (route)',
        language: 'ts',
        about: 'app/api/auth/[...nextauth]/route.ts, beside auth.ts of the Auth.js tab.',
        needs: authJsNeeds,
      },
      authJsRoute,
    ),
    snippet(
      {
        id: 'openid-client',
        title: 'Node (openid-client)',
        language: 'js',
        about: `auth.mjs · npm install openid-client@6 · ${wanted}`,
        needs,
      },
      () => openidClientSnippet(result, client),
    ),
    snippet(
      {
        id: 'express',
        title: 'Express',
        language: 'js',
        about:
          'server.mjs, beside auth.mjs of the Node tab · npm install express@5 express-session@1 · Set SESSION_SECRET to a long random text.',
        needs,
      },
      () => expressSnippet(client),
    ),
    snippet(
      {
        id: 'python',
        title: 'Python (Flask)',
        language: 'python',
        about: `app.py · pip install flask authlib requests · Set SESSION_SECRET to a long random text. ${wanted}`,
        needs,
      },
      () => flaskSnippet(result, client),
    ),
  ];
}

/** Code that gets tokens for itself. */
export function machineSnippets(result: PoolResult, client: ResultClient): Snippet[] {
  const needs: (Need | false)[] = [
    !result.domain && { text: 'The pool has no domain, so nobody hands out tokens.', at: 'domain', blocks: true },
    result.domain !== undefined &&
      !result.servesLogin && {
        text: 'This endpoint serves no OAuth endpoints: the code works with the same pool on AWS only.',
        blocks: false,
      },
    own(client.scopes).length === 0 && {
      text: 'No scope of an API is allowed.',
      at: 'oauthScopes',
      before: 'apis',
      blocks: true,
    },
  ];
  const what = 'Needs the client credentials grant, a scope of an API and a domain.';
  return [
    snippet(
      {
        id: 'openid-client',
        title: 'Node (openid-client)',
        language: 'js',
        about: `token.mjs · npm install openid-client@6 · ${what}`,
        needs,
      },
      () => machineClientSnippet(result, client),
    ),
    snippet(
      { id: 'python', title: 'Python', language: 'python', about: `token.py · pip install requests · ${what}`, needs },
      () => machinePythonSnippet(result, client),
    ),
  ];
}
