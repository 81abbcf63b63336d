import type { ClientSettingId } from '@/lib/settings/client-settings';
import type { ClientRule } from '@/lib/settings/rules/rule';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** What Cognito would say against a redirect address (facts 5.2); undefined when nothing. */
function urlFault(text: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || !URL.canParse(text)) {
    return 'Must be a full URL that begins with https:// or the scheme of your app, like myapp://.';
  }
  if (text.includes('#')) return 'May not contain #. Leave that part out.';
  if (scheme === 'javascript' || scheme === 'data') return 'Must lead to a page or an app. Use https://.';
  const { protocol, hostname } = new URL(text);
  if (protocol === 'http:' && !loopback.includes(hostname)) {
    return 'http:// is allowed for localhost only. Use https://.';
  }
  if (protocol === 'https:' && hostname === '') return 'Must name a host, like https://app.example.com.';
  return undefined;
}

function listRule(id: 'callbackUrls' | 'logoutUrls'): ClientRule {
  return {
    id: `${id}-refused`,
    level: 'error',
    settings: [id],
    check: (client) =>
      client[id].flatMap((url, index) => {
        const message = url === '' ? undefined : urlFault(url);
        return message === undefined ? [] : [{ message, index }];
      }),
  };
}

/** Redirect addresses (facts 5.2). */
export const urlRules: readonly ClientRule[] = [
  listRule('callbackUrls'),
  listRule('logoutUrls'),
  {
    id: 'callback-missing',
    level: 'error',
    settings: ['callbackUrls', 'oauthFlows'] satisfies [ClientSettingId, ClientSettingId],
    check: (client) =>
      client.callbackUrls.length === 0 &&
      'People must land somewhere after sign-in. Enter a callback URL, for tests http://localhost with its port.',
  },
  {
    id: 'default-callback-not-listed',
    level: 'error',
    settings: ['defaultRedirectUri', 'callbackUrls'],
    check: (client) =>
      client.defaultRedirectUri !== '' &&
      !client.callbackUrls.includes(client.defaultRedirectUri) &&
      'Must be one of the callback URLs, letter for letter. Add it there, or leave this empty.',
  },
];
