import { describe, expect, it } from 'vitest';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientProblems, poolProblems } from '@/lib/settings/problems';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { arnOf, withSms } from '@/lib/testing/rules/example';

function messages(values: Partial<PoolValues>) {
  return poolProblems({ ...poolDefaults('notes'), ...values })
    .filter(({ level }) => level === 'error')
    .map(({ settings: [id], index, field, message }) => [
      [id, index, field].filter((part) => part !== undefined).join('.'),
      message,
    ]);
}
function clientMessages(values: Partial<ClientValues>) {
  return clientProblems({ ...clientDefaults('web'), ...values }, poolDefaults('notes'))
    .filter(({ level }) => level === 'error')
    .map(({ settings: [id], index, field, message }) => [
      [id, index, field].filter((part) => part !== undefined).join('.'),
      message,
    ]);
}
const attribute = { name: 'plan', type: 'String', min: null, max: null, mutable: true, developerOnly: false } as const;
const codeText = 'Put {####} into the text: Cognito replaces it with the code.';

describe('bad input has a plain message at its place', () => {
  it.each<[string, Partial<PoolValues>, [string, string][]]>([
    ['no name', { name: '' }, [['name', 'Enter a name.']]],
    ['a long name', { name: 'x'.repeat(129) }, [['name', 'Must be at most 128 characters; this has 129.']]],
    [
      'an emoji, quotes and markup in the name',
      { name: '<b>"notes"</b> 🎉' },
      [['name', 'May contain letters without accents, digits, spaces and _ + = , . @ -']],
    ],
    ['a short password', { passwordMinLength: 5 }, [['passwordMinLength', 'Must be 6–99 characters, a whole number.']]],
    [
      'no number',
      { passwordMinLength: Number.NaN },
      [['passwordMinLength', 'Must be 6–99 characters, a whole number.']],
    ],
    ['half a day', { temporaryPasswordDays: 1.5 }, [['temporaryPasswordDays', 'Must be 1–365 days, a whole number.']]],
    [
      '51 tags',
      { tags: Array.from({ length: 51 }, (_, i) => ({ key: `k${i}`, value: '' })) },
      [['tags', 'At most 49 tags; there are 51.']],
    ],
    ['a tag without a key', { tags: [{ key: '', value: 'x' }] }, [['tags.0.key', 'Enter a key.']]],
    [
      'AWS’s own tag',
      { tags: [{ key: 'aws:x', value: '' }] },
      [['tags.0.key', 'AWS keeps keys that begin with aws: for itself. Choose another key.']],
    ],
    [
      'a custom attribute twice',
      { customAttributes: [attribute, attribute] },
      [['customAttributes.1.name', 'There is already a custom attribute plan. Give this one another name.']],
    ],
    [
      'spaces and length in a custom attribute',
      {
        customAttributes: [
          { ...attribute, name: 'my plan' },
          { ...attribute, name: 'x'.repeat(21) },
        ],
      },
      [
        ['customAttributes.0.name', 'May contain letters, digits and signs, but no spaces.'],
        ['customAttributes.1.name', 'Must be at most 20 characters; this has 21.'],
      ],
    ],
    ['a text without its code', { verificationEmailMessage: 'Welcome!' }, [['verificationEmailMessage', codeText]]],
    [
      'an SMS of two lines',
      { ...withSms, verificationSms: 'Code:\n{####}' },
      [['verificationSms', 'Must be a single line.']],
    ],
    [
      'a joined emoji in a mail',
      { verificationEmailMessage: '👩‍👩‍👧 {####}' },
      [
        [
          'verificationEmailMessage',
          'Contains a character that Cognito refuses in messages, such as a joined emoji or a control character.',
        ],
      ],
    ],
    [
      'an ARN of something else',
      { triggerPreSignUp: arnOf.role },
      [
        [
          'triggerPreSignUp',
          'Must be the ARN of a Lambda function, like arn:aws:lambda:eu-west-1:123456789012:function:my-function',
        ],
      ],
    ],
    [
      'a reply address that is none',
      { emailReplyTo: 'help' },
      [['emailReplyTo', 'Must be one e-mail address, like help@example.com.']],
    ],
    [
      'a prefix with capitals',
      { domainKind: 'prefix', domainPrefix: 'Notes' },
      [['domainPrefix', 'May contain small letters, digits and hyphens, but no hyphen at either end.']],
    ],
  ])('%s', (_what, values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it.each<[string, Partial<ClientValues>, [string, string][]]>([
    ['no name', { clientName: '' }, [['clientName', 'Enter a name.']]],
    [
      'a short token',
      { accessTokenValidity: { value: 4, unit: 'minutes' } },
      [['accessTokenValidity', 'Must be 5 minutes to 1 day, a whole number.']],
    ],
    [
      'URLs without scheme, with a fragment, with http, with a space, twice',
      {
        oauthEnabled: true,
        callbackUrls: [
          'app.example.com',
          'https://a.example/#x',
          'http://a.example/',
          'https://a.example/ b',
          'javascript:alert(1)',
        ],
        logoutUrls: ['https://a.example/', 'https://a.example/'],
      },
      [
        ['callbackUrls.3', 'Must be a full URL without spaces, like https://app.example.com/callback.'],
        ['callbackUrls.0', 'Must be a full URL that begins with https:// or the scheme of your app, like myapp://.'],
        ['callbackUrls.1', 'May not contain #. Leave that part out.'],
        ['callbackUrls.2', 'http:// is allowed for localhost only. Use https://.'],
        ['callbackUrls.4', 'Must lead to a page or an app. Use https://.'],
        ['logoutUrls', 'Names something twice.'],
      ],
    ],
    ['an empty line', { oauthEnabled: true, callbackUrls: [''] }, [['callbackUrls.0', 'Must not be empty.']]],
  ])('%s', (_what, values, expected) => {
    expect(clientMessages(values)).toEqual(expected);
  });
});

describe('problems', () => {
  it('of settings that do not apply do not count', () => {
    expect(messages({ domainPrefix: 'NO', passkeyRelyingParty: 'https://x' })).toEqual([]);
    expect(clientMessages({ callbackUrls: ['nonsense'], oauthFlows: [] })).toEqual([]);
  });

  it('come in the order of the registry', () => {
    const order = messages({ tier: 'LITE', name: '', passwordHistory: 2, threatProtection: 'AUDIT' }).map(([id]) => id);
    expect(order).toEqual(['name', 'threatProtection', 'passwordHistory']);
  });

  it('need the Region for rules about Regions', () => {
    const pool = { ...poolDefaults('notes'), triggerPreSignUp: arnOf.lambda };
    expect(poolProblems(pool).filter(({ level }) => level === 'error')).toEqual([]);
    expect(poolProblems(pool, { region: 'eu-west-1' }).map(({ rule }) => rule)).toContain('triggerPreSignUp-region');
  });
});
