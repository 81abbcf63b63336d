import { describe, expect, it } from 'vitest';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import { clientSettingApplies } from '@/lib/settings/rules';
import { clientDefaults } from '@/lib/settings/values';
import { failureGuides } from '@/lib/sign-in/guide/failures';
import { settingLink, settingsPlace } from './settings-place';

const plain = { ...clientDefaults('plain'), oauthEnabled: false };
const withOAuth = { ...plain, oauthEnabled: true, callbackUrls: ['https://app.example'] };
const clients = {
  'without OAuth': plain,
  'of an app with pages': { ...withOAuth, oauthFlows: ['code' as const] },
  'of a machine': { ...withOAuth, generateSecret: true, oauthFlows: ['client_credentials' as const] },
  'that rotates': { ...plain, refreshRotation: true },
};
const pool = '/pools/embedded/us-east-1_abc';
const anchorIn = (href: string) => href.split('#setting-')[1] as ClientSettingId;

describe.each(Object.entries(clients))('for a client %s', (_, values) => {
  it.each([true, false])('a link to any setting leads to one that is shown; may change: %s', (mayChange) => {
    const place = settingsPlace(pool, { clientId: 'a/b', mayChange, values });
    for (const id of Object.keys(clientSettings) as ClientSettingId[]) {
      const { href, label } = settingLink(place, id);
      if (mayChange && href === `${pool}/clients/new`) {
        expect([id, label]).toEqual([values.generateSecret ? 'generateSecret' : id, 'Add an app client']);
        continue;
      }
      expect(href.startsWith(`${pool}/clients/a%2Fb${mayChange ? '/edit' : ''}#`)).toBe(true);
      expect([id, clientSettingApplies(anchorIn(href), values)]).toEqual([id, true]);
    }
  });
});

it('the form that changes a client has no secret to switch: whoever needs none is led to a new client', () => {
  const guides = failureGuides.flatMap(({ id, at }) => (at?.kind === 'client' ? [{ id, setting: at.setting }] : []));
  const place = settingsPlace(pool, { clientId: 'a', mayChange: true, values: plain });
  const led = guides.filter(({ setting }) => settingLink(place, setting).href === `${pool}/clients/new`);
  expect(led.map(({ id }) => id)).toEqual(['invalid-client', 'secret-hash-missing']);
});
