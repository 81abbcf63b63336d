import type { PoolResult, ResultClient } from '../pool-result';
import { isWebUrl } from './callback';
import type { Need } from './snippet';

/** What sign-in by redirect wants: a domain, the code grant, a callback URL and openid. */
export function redirectNeeds({ domain, servesLogin }: PoolResult, client: ResultClient): (Need | false)[] {
  const { grants, callbackUrls, scopes } = client;
  return [
    !domain && { text: 'The pool has no domain, so it has no login pages.', at: 'domain', blocks: true },
    domain !== undefined &&
      !servesLogin && {
        text: 'This endpoint serves no login pages: the code works with the same pool on AWS only.',
        blocks: false,
      },
    !grants.includes('code') && {
      text: 'The authorization code grant is off for this app client.',
      at: grants.length > 0 ? 'oauthFlows' : 'oauthEnabled',
      blocks: true,
    },
    grants.includes('code') &&
      callbackUrls.length === 0 && {
        text: 'No callback URL is registered.',
        at: 'callbackUrls',
        blocks: true,
      },
    grants.includes('code') &&
      client.logoutUrls.length === 0 && {
        text: 'No sign-out URL is registered: signing out of the login pages will be refused.',
        at: 'logoutUrls',
        blocks: false,
      },
    grants.includes('code') &&
      !scopes.includes('openid') && {
        text: 'The scope openid is off: there will be no ID token.',
        at: 'oauthScopes',
        blocks: false,
      },
  ];
}

/** For code that runs in a browser or on a web server. */
export const webCallbackNeed = ({ grants, callbackUrls }: ResultClient): Need | false =>
  grants.includes('code') &&
  callbackUrls.length > 0 &&
  !callbackUrls.some(isWebUrl) && {
    text: 'The callback URLs are those of installed apps. Add one that begins with https://, or http://localhost to try it.',
    at: 'callbackUrls',
    blocks: true,
  };

/** For code whose secrets its user could read. */
export const publicNeed = ({ hasSecret }: ResultClient, where: string): Need | false =>
  hasSecret && {
    text: `${where} cannot keep a secret. Add an app client without one.`,
    at: 'generateSecret',
    blocks: true,
  };

/** For Amplify, whose sign-in form proves the password without sending it. */
export const srpNeed = ({ authFlows, hasSecret }: ResultClient): Need | false =>
  !hasSecret &&
  !authFlows.includes('ALLOW_USER_SRP_AUTH') && {
    text: 'SRP sign-in is off: a sign-in form of your own will be refused.',
    at: 'authFlows',
    blocks: false,
  };

/** A path that a library insists on. */
export const callbackNeed = ({ grants, callbackUrls }: ResultClient, path: string, host: string): Need | false =>
  grants.includes('code') &&
  !callbackUrls.some((url) => url.endsWith(path)) && {
    text: `Add ${host}${path} to the callback URLs.`,
    at: 'callbackUrls',
    blocks: false,
  };

/** Services of AWS fetch the pool's keys from AWS; they cannot reach an endpoint that imitates it. */
export const awsNeed = ({ endpointUrl }: PoolResult): Need | false =>
  endpointUrl !== undefined && {
    text: 'AWS cannot ask this endpoint for its keys. Make the pool on AWS, and the commands for it are here.',
    blocks: true,
  };
