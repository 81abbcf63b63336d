import { describe, expect, it } from 'vitest';
import { fixedReason } from '@/lib/blueprint/fixed-settings';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import { poolSettingApplies } from '@/lib/settings/rules';
import { poolSections } from '@/lib/settings/sections';
import { poolDefaults } from '@/lib/settings/values';
import { failureGuides } from '@/lib/sign-in/guide/failures';
import { poolSettingLink } from './pool-settings-place';

const plain = poolDefaults('plain');
const pools = {
  'with the defaults': plain,
  'with little': { ...plain, tier: 'LITE' as const, mfa: 'OFF' as const, firstFactors: ['PASSWORD' as const] },
  'with passkeys and a second factor': {
    ...plain,
    ...{ mfa: 'OPTIONAL' as const, mfaMethods: ['TOTP' as const] },
    firstFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const],
  },
  'with a domain of its own': { ...plain, domainKind: 'custom' as const, domainName: 'login.example.com' },
};
const pool = '/pools/embedded/us-east-1_abc';
const all = Object.keys(poolSettings) as PoolSettingId[];

/** Where an address leads in the form: the setting, and whether the section that it opens shows it. */
function placeIn(href: string) {
  const url = new URL(href, 'http://console');
  const setting = url.hash.replace('#setting-', '') as PoolSettingId;
  const section = poolSections.find(({ id }) => id === url.searchParams.get('section'));
  const settings: readonly PoolSettingId[] = section?.settings ?? [];
  return { path: url.pathname, setting, opened: settings.includes(setting) };
}

describe.each(Object.entries(pools))('for a pool %s', (_, values) => {
  it.each(all)('a link to %s opens its section at a setting that is shown', (id) => {
    const { href, label } = poolSettingLink({ pool, mayChange: true, values }, id);
    const { setting, ...place } = placeIn(href);
    expect({ ...place, label }).toEqual({
      ...{ path: `${pool}/edit`, opened: true, label: 'Change this setting of the pool' },
    });
    expect([setting, poolSettingApplies(setting, values)]).toEqual([setting, true]);
    if (poolSettingApplies(id, values)) expect(setting).toBe(id);

    const seen = poolSettingLink({ pool, mayChange: false, values }, id);
    expect(seen).toEqual({ href: `${pool}#setting-${setting}`, label: 'See this setting of the pool' });
  });
});

const named = failureGuides.flatMap(({ id, at }) => (at?.kind === 'pool' ? [[id, at.setting] as const] : []));

it.each(named)('the failure %s leads to %s, which the form lets people change', (_, setting) => {
  const { href } = poolSettingLink({ pool, mayChange: true }, setting);
  expect(placeIn(href)).toEqual({ path: `${pool}/edit`, setting, opened: true });
  expect(all).toContain(setting);
  expect(fixedReason(setting, plain)).toBeUndefined();
});
