import { phraseDuration, secondsOf } from '@/lib/settings/phrase';
import type { ClientRule } from '@/lib/settings/rules/rule';

function shorterThanRefresh(id: 'accessTokenValidity' | 'idTokenValidity'): ClientRule {
  return {
    id: `${id}-beyond-refresh`,
    level: 'error',
    settings: [id, 'refreshTokenValidity'],
    check: (client) =>
      secondsOf(client[id]) > secondsOf(client.refreshTokenValidity) &&
      `Must not outlast the refresh token, which lasts ${phraseDuration(client.refreshTokenValidity)}. Enter less here, or more there.`,
  };
}

/** Lifetimes (facts 5.1). */
export const tokenRules: readonly ClientRule[] = [
  shorterThanRefresh('accessTokenValidity'),
  shorterThanRefresh('idTokenValidity'),
  {
    id: 'tokens-not-revocable',
    level: 'warning',
    settings: ['tokenRevocation'],
    check: (client) =>
      !client.tokenRevocation && 'A stolen refresh token works until it expires, whatever you do. Turn this on.',
  },
];
