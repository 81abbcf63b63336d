import { describe, expect, it } from 'vitest';
import { clientSettings } from '@/lib/settings/client-settings';
import type { Setting } from '@/lib/settings/kinds';
import { phraseBounds, phraseSeconds, phraseValue, secondsOf } from '@/lib/settings/phrase';
import { poolSettings } from '@/lib/settings/pool-settings';

const p = poolSettings;
const c = clientSettings;
const attribute = { name: 'plan', type: 'String', min: null, max: null, mutable: true, developerOnly: false };

describe('values in words', () => {
  it.each<[Setting, unknown, string]>([
    [p.passwordMinLength, 8, '8 characters'],
    [p.temporaryPasswordDays, 1, '1 day'],
    [p.deletionProtection, true, 'On'],
    [p.deletionProtection, false, 'Off'],
    [p.tier, 'PLUS', 'Plus'],
    [p.tier, 'GOLD', 'GOLD'],
    [p.autoVerified, ['email', 'phone_number'], 'E-mail address, phone number'],
    [p.autoVerified, [], 'None'],
    [p.mfaMethods, ['TOTP', 'SMS', 'EMAIL'], 'Authenticator app, SMS code, e-mail code'],
    [p.name, 'notes', 'notes'],
    [p.smsExternalId, '', 'Not set'],
    [p.triggerPreSignUp, '', 'None'],
    [p.inviteEmailMessage, '', 'Cognito’s own text'],
    [
      p.tags,
      [
        { key: 'env', value: 'prod' },
        { key: 'beta', value: '' },
      ],
      'env = prod, beta',
    ],
    [p.customAttributes, [attribute], 'plan (text)'],
    [
      p.customAttributes,
      [
        { ...attribute, type: 'Number', min: 0, max: 9, mutable: false },
        { ...attribute, name: 'b', developerOnly: true },
      ],
      'plan (number, minimum 0, maximum 9, not: can change), b (text, administrators only)',
    ],
    [c.accessTokenValidity, { value: 60, unit: 'minutes' }, '60 minutes'],
    [c.refreshTokenValidity, { value: 3650, unit: 'days' }, '3,650 days'],
    [c.callbackUrls, ['https://a.example/', 'myapp://b'], 'https://a.example/, myapp://b'],
    [c.readAttributes, null, 'All attributes'],
    [c.readAttributes, ['email'], 'email'],
  ])('%#: %o', (setting, value, words) => {
    expect(phraseValue(setting, value)).toBe(words);
  });

  it('say something for the default of every setting', () => {
    for (const [id, setting] of Object.entries<Setting>({ ...p, ...c })) {
      expect([id, phraseValue(setting, setting.default).length > 0 || id === 'name']).toEqual([id, true]);
    }
  });
});

describe('bounds in words', () => {
  it.each<[Setting, string | undefined]>([
    [p.passwordMinLength, '6–99 characters'],
    [p.passwordHistory, '0–24 passwords'],
    [p.name, '1–128 characters'],
    [p.inviteEmailMessage, 'Up to 20,000 characters'],
    [p.tags, 'Up to 49 tags'],
    [p.customAttributes, 'Up to 50 custom attributes'],
    [c.accessTokenValidity, '5 minutes to 1 day'],
    [c.refreshTokenValidity, '1 hour to 3,650 days'],
    [c.callbackUrls, 'Up to 100'],
    [p.tier, undefined],
  ])('%#: %s', (setting, words) => {
    expect(phraseBounds(setting)).toBe(words);
  });
});

describe('durations', () => {
  it('are counted in seconds and said in the largest whole unit', () => {
    expect(secondsOf({ value: 2, unit: 'hours' })).toBe(7_200);
    expect([61, 60, 7_200, 86_400].map(phraseSeconds)).toEqual(['61 seconds', '1 minute', '2 hours', '1 day']);
  });
});
