import {
  type CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  ListUserPoolClientsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import type { Setting } from '@/lib/settings/kinds';
import { poolSettings } from '@/lib/settings/pool-settings';
import { clientDefaults } from '@/lib/settings/values';
import { expect, test } from '../test';
import { draftOf, expectRefused } from './drafts';
import { typeMistakes } from './type-mistakes';
import { whatIsThere } from './what-is-there';

const long = (length: number) => 'x'.repeat(length);

test('the name at the beginning: told at the field, and no draft is made of it', async ({ page }) => {
  await page.goto('/pools/new');
  const name = page.getByLabel('Pool name');
  await typeMistakes(name, [
    { typed: long(129), told: 'at most 128 characters' },
    { typed: '<script>x</script>', told: 'May contain' },
    { typed: 'emoji 😀', told: 'May contain' },
  ]);
  await page.getByRole('button', { name: 'Review defaults' }).click();
  await expect(name).toBeFocused();
  await expect(page).toHaveURL(/\/pools\/new$/);
});

/** As many entries as the setting takes. */
function full(setting: Setting): unknown[] {
  const entry = (index: number) => {
    if (setting.kind === 'tags') return { key: `key-${index}`, value: '' };
    if (setting.kind !== 'records') return `https://h${index}.example.com/`;
    const record = Object.entries(setting.fields).map(([name, field]) => [name, field.default]);
    return { ...Object.fromEntries(record), name: `a${index}` };
  };
  const most = 'maxItems' in setting ? setting.maxItems : 0;
  return Array.from({ length: most }, (_, index) => entry(index));
}

for (const [id, step] of [
  ['tags', 'tags'],
  ['customAttributes', 'attributes'],
] as const) {
  test(`one more of ${id} than Cognito takes is told and sent nowhere`, async ({ page, poolName }) => {
    const blueprint = newBlueprint(poolName);
    Object.assign(blueprint.pool, { requiredAttributes: [], [id]: full(poolSettings[id]) });
    const draftId = await draftOf(page, blueprint);
    await page.goto(`/pools/new/${draftId}/${step}`);
    const group = page.getByRole('group', { name: poolSettings[id].label });
    await group.getByRole('button', { name: /^Add / }).click();
    const box = group.getByRole('textbox').and(page.locator(':focus'));
    await expect(box).toHaveValue('');
    await page.keyboard.type('one-more');
    await expect(box).toHaveValue('one-more');
    await box.blur();
    await expect(group.getByText(`At most ${poolSettings[id].maxItems}`)).toBeVisible();
    await expectRefused(page, draftId);
  });
}

test('what only two values together get wrong: twice the same, names that are taken, addresses, reserved words', async ({
  page,
  poolName,
}) => {
  const blueprint = newBlueprint(poolName);
  Object.assign(blueprint.pool, { tags: [{ key: 'env', value: 'a' }], domainKind: 'prefix', domainPrefix: 'fine' });
  blueprint.pool.customAttributes = [
    { name: 'plan', type: 'String', min: 1, max: 20, mutable: true, developerOnly: false },
    { name: 'other', type: 'String', min: 9, max: null, mutable: true, developerOnly: false },
  ];
  const client = clientDefaults('web');
  blueprint.clients = [{ ...client, oauthEnabled: true, callbackUrls: ['https://a.example.com/'] }];
  const draftId = await draftOf(page, blueprint);
  const open = async (step: string) => {
    await page.goto(`/pools/new/${draftId}/${step}`);
  };

  await open('tags');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await typeMistakes(page.getByLabel('Key of tag 2'), [{ typed: 'env', told: 'already a tag env' }]);
  await open('attributes');
  const second = page.getByRole('group', { name: 'custom attribute 2' });
  await typeMistakes(second.getByLabel('Max. length'), [{ typed: '3', told: 'below the minimum' }]);
  await typeMistakes(second.getByLabel('Name'), [
    { typed: 'email', told: 'Cognito’s own' },
    { typed: 'custom:x', told: 'Leave it out here' },
    { typed: 'plan', told: 'already a custom attribute plan' },
  ]);
  await open('domain');
  await typeMistakes(page.getByLabel('Prefix', { exact: true }), [
    { typed: 'my-aws-login', told: 'AWS keeps the word aws' },
    { typed: 'cognito', told: 'AWS keeps the word cognito' },
  ]);
  await open('clients?client=1');
  await typeMistakes(page.getByRole('textbox', { name: 'callback URL 1' }), [
    { typed: 'http://example.com/', told: 'localhost only' },
    { typed: 'javascript:alert(1)', told: 'Must lead to a page or an app' },
    { typed: 'https://a.example.com/#top', told: 'May not contain #' },
    { typed: 'example.com/callback', told: 'begins with https://' },
  ]);
  await expectRefused(page, draftId);
});

test('a file that is wrong everywhere is not loaded, and says where', async ({ page, poolName, cognito }) => {
  await page.goto('/pools/new');
  const pool = Object.fromEntries(Object.keys(poolSettings).map((id) => [id, { wrong: true }]));
  const text = JSON.stringify({ ...newBlueprint(poolName), pool });
  const file = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Blueprint file', { exact: true }).setInputFiles(file);
  await expect(page.getByText('The file was not loaded')).toBeVisible();
  await expect(page.getByText('pool.tier', { exact: true })).toBeVisible();
  await expect(page.getByText(/… and \d+ more\./)).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual([]);
});

async function emptyPool(cognito: CognitoIdentityProviderClient, PoolName: string): Promise<string> {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName }));
  return UserPool?.Id ?? '';
}

/** After a reload the boxes hold what was typed. */
async function expectBoxes(page: Page, boxes: Readonly<Record<string, string>>): Promise<void> {
  await page.reload();
  for (const [label, value] of Object.entries(boxes)) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  }
}

test('a client with mistakes is not added; what was typed outlives a reload', async ({ page, poolName, cognito }) => {
  const UserPoolId = await emptyPool(cognito, poolName);
  await page.goto(`/pools/embedded/${UserPoolId}/clients/new`);
  await page.getByRole('button', { name: 'Continue' }).click();
  const name = page.getByLabel('App client name');
  await typeMistakes(name, [
    { typed: long(129), told: 'at most 128 characters' },
    { typed: '<b>web</b> 😀', told: 'May contain' },
  ]);
  await typeMistakes(page.getByLabel('Access token lasts', { exact: true }), [{ typed: 'long', told: 'whole number' }]);
  await page.getByRole('button', { name: 'Create app client' }).click();
  await expect(page.getByText('The app client was not created yet')).toBeVisible();
  await expectBoxes(page, { 'App client name': '<b>web</b> 😀', 'Access token lasts': 'long' });
  const { UserPoolClients } = await cognito.send(new ListUserPoolClientsCommand({ UserPoolId }));
  expect(UserPoolClients).toEqual([]);
});

test('a user with mistakes is not created; each is told at its field, and what was typed outlives a reload', async ({
  page,
  poolName,
  cognito,
}) => {
  const UserPoolId = await emptyPool(cognito, poolName);
  await page.goto(`/pools/embedded/${UserPoolId}/users/new`);
  const fields = {
    Username: [
      ['', 'Enter who the user is'],
      ['ann smith', 'no blanks'],
      [long(129), 'at most 128'],
    ],
    'E-mail': [
      ['ann@', 'Enter an e-mail address'],
      ['<script>@x', 'Enter an e-mail address'],
    ],
    'Phone number': [
      ['555 0100', 'with country code'],
      ['+😀', 'with country code'],
    ],
  } as const;
  for (const [label, mistakes] of Object.entries(fields)) {
    const box = page.getByLabel(label, { exact: true });
    for (const [typed, told] of mistakes) {
      await box.fill(typed);
      await page.getByRole('button', { name: 'Create user' }).click();
      await expect(box).toHaveAttribute('aria-invalid', 'true');
      await expect(box).toHaveAccessibleDescription(new RegExp(told));
    }
  }
  await page.getByRole('radio', { name: 'Type one' }).check();
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/too short: 5 of 8/);
  // The password is the one thing that is not written down.
  await expectBoxes(page, { Username: long(129), 'E-mail': '<script>@x', 'Phone number': '+😀', Password: '' });
  expect((await cognito.send(new ListUsersCommand({ UserPoolId }))).Users).toEqual([]);
});
