import { CreateUserPoolCommand, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { awake } from '../awake';
import { owner } from '../owner';
import { expect, test } from '../test';
import { draftOf } from './drafts';

// What somebody does on a slow line, before the page's scripts are there.

/** Keeps the scripts of the page back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('nobody is signed in', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('a password that is typed early is kept, and neither Enter nor the button sends it the wrong way', async ({
    page,
    baseURL,
  }) => {
    const release = await holdScripts(page);
    await page.goto('/sign-in', { waitUntil: 'commit' });
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill(owner.password);
    await page.getByLabel('Password').press('Enter');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    release();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${baseURL}/pools`);
  });
});

test('the name of a pool that is typed early counts', async ({ page, poolName }) => {
  const release = await holdScripts(page);
  await page.goto('/pools/new', { waitUntil: 'commit' });
  const name = page.getByLabel('Pool name');
  await name.pressSequentially(poolName);
  release();
  await page.getByRole('button', { name: 'Review defaults' }).click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole('main').getByText(poolName).first()).toBeVisible();
});

test('whoever types while a step of the draft wakes up stays in the box, and what was left unsaved before is there, too', async ({
  page,
  poolName,
}) => {
  const id = await draftOf(page, newBlueprint(poolName));
  await page.goto(`/pools/new/${id}/messages`);
  await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await page.getByLabel('Invitation e-mail: subject').fill('Come in');
  const release = await holdScripts(page);
  await page.goto(`/pools/new/${id}/messages`, { waitUntil: 'commit' });
  const subject = page.getByLabel('Verification e-mail: subject');
  await subject.fill('Your ');
  release();
  await awake(page);
  await page.keyboard.type('code', { delay: 50 });
  await expect(subject).toHaveValue('Your code');
  await expect(page.getByLabel('Invitation e-mail: subject')).toHaveValue('Come in');
  await page.unrouteAll();
  await page.reload();
  await expect(subject).toHaveValue('Your code');
  await expect(page.getByLabel('Invitation e-mail: subject')).toHaveValue('Come in');
});

test('a search that is typed early is carried out', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/pools', { waitUntil: 'commit' });
  await page.getByLabel('Search pools').pressSequentially('no such pool');
  release();
  await expect(page).toHaveURL(/q=no\+such\+pool|q=no%20such%20pool/);
});

test('boxes, switches and radio buttons that are chosen early count, two of one group as well', async ({
  page,
  cognito,
  poolName,
}) => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const release = await holdScripts(page);
  await page.goto(`/pools/embedded/${UserPool?.Id}/edit?section=mfa`, { waitUntil: 'commit' });
  await page.getByRole('radio', { name: 'By SMS', exact: true }).check();
  const verify = page.getByRole('group', { name: 'Verify automatically' });
  await verify.getByRole('checkbox', { name: 'E-mail address' }).check();
  await verify.getByRole('checkbox', { name: 'Phone number' }).check();
  release();
  await expect(page.getByText('2 changes', { exact: true }).last()).toBeVisible();
  await expect(page.getByText('None to E-mail address, Phone number')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'By SMS', exact: true })).toBeChecked();
});

test('several boxes of one form that are typed into early all count', async ({ page, cognito, poolName }) => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const release = await holdScripts(page);
  await page.goto(`/pools/embedded/${UserPool?.Id}/apis/new`, { waitUntil: 'commit' });
  const typed = ['Orders', 'orders-api', 'read', 'Read orders'];
  const boxes = [/^Name$/, /^Identifier$/, /^Name of scope 1$/, /^Description of scope 1$/];
  for (const [index, name] of boxes.entries()) await page.getByRole('textbox', { name }).fill(typed[index] ?? '');
  release();
  for (const text of typed) await expect(page.getByRole('tabpanel')).toContainText(`"${text}"`);
});

test('a filter that is picked early is applied', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/activity', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last hour');
  release();
  await expect(page).toHaveURL(/time=hour/);
});

test('two fields of one form that are typed early both count', async ({ page, cognito, poolName }) => {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: poolName }));
  const release = await holdScripts(page);
  await page.goto(`/pools/embedded/${UserPool?.Id}/users/new`, { waitUntil: 'commit' });
  await page.getByLabel('Username', { exact: true }).fill('eve');
  await page.getByLabel('E-mail', { exact: true }).fill('eve@example.com');
  release();
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('The user was created')).toBeVisible();
  const { Users: [user] = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: UserPool?.Id }));
  expect(user?.Username).toBe('eve');
  expect(user?.Attributes).toContainEqual({ Name: 'email', Value: 'eve@example.com' });
});
