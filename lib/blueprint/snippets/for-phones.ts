import type { PoolResult, ResultClient } from '../pool-result';
import { amplifyOutputsSnippet, appAuthSnippet } from './mobile';
import { publicNeed, redirectNeeds, srpNeed } from './needs';
import { type Snippet, snippet } from './snippet';

/** Configuration of apps on iOS and Android. */
export function phoneSnippets(result: PoolResult, client: ResultClient): Snippet[] {
  const open = publicNeed(client, 'An installed app');
  return [
    snippet(
      {
        id: 'appauth',
        title: 'AppAuth',
        language: 'json',
        about:
          'For AppAuth on iOS and Android and react-native-app-auth · Needs the authorization code grant, a callback URL of the app and a domain.',
        needs: [open, ...(open ? [] : [...redirectNeeds(result, client), ownSchemeNeed(client), byHttp(result)])],
      },
      () => appAuthSnippet(result, client),
    ),
    snippet(
      {
        id: 'amplify-outputs',
        title: 'Amplify',
        language: 'json',
        about: 'amplify_outputs.json of Amplify for Swift, Android, Flutter and React Native · Needs SRP sign-in.',
        needs: [open, srpNeed(client), awsOnly(result)],
      },
      () => amplifyOutputsSnippet(result, client),
    ),
  ];
}

const ownSchemeNeed = ({ grants, callbackUrls }: ResultClient) =>
  grants.includes('code') &&
  callbackUrls.length > 0 &&
  callbackUrls.every((url) => /^http:/.test(url)) && {
    text: 'No callback URL is one of an app, like myapp://callback.',
    at: 'callbackUrls' as const,
    blocks: false,
  };

const byHttp = ({ domain }: PoolResult) =>
  domain?.url.startsWith('http:') && {
    text: 'Phones open login pages by https only, and do not reach this machine by this address: it works with the same pool on AWS.',
    blocks: false,
  };

const awsOnly = ({ endpointUrl }: PoolResult) =>
  endpointUrl !== undefined && {
    text: 'This file has no place for an endpoint: with it, apps look for the pool on AWS.',
    blocks: false,
  };
