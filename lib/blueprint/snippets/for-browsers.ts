import type { PoolResult, ResultClient } from '../pool-result';
import { amplifySnippet } from './amplify';
import { publicNeed, redirectNeeds, srpNeed, webCallbackNeed } from './needs';
import { oidcClientSnippet } from './oidc-client';
import { type Snippet, snippet } from './snippet';

/** Code that signs people in without a server. */
export function browserSnippets(result: PoolResult, client: ResultClient): Snippet[] {
  const open = publicNeed(client, 'A browser');
  return [
    snippet(
      {
        id: 'oidc',
        title: 'React (oidc-client-ts)',
        language: 'ts',
        about:
          'auth.ts · npm install oidc-client-ts@3 · Needs the authorization code grant, a callback URL and a domain. Works without React too.',
        needs: [open, ...(open ? [] : [...redirectNeeds(result, client), webCallbackNeed(client)])],
      },
      () => oidcClientSnippet(result, client),
    ),
    snippet(
      {
        id: 'amplify',
        title: 'React (Amplify)',
        language: 'ts',
        about: 'First thing in main.tsx · npm install aws-amplify@6 · Needs SRP sign-in (ALLOW_USER_SRP_AUTH).',
        needs: [open, srpNeed(client)],
      },
      () => amplifySnippet(result, client),
    ),
  ];
}
