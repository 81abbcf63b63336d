import { readFileSync } from 'node:fs';
import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Download, Page } from '@playwright/test';
import { lookOver } from '../look-over';
import { expect, test } from '../test';
import { parseCsv } from './parse-csv';

/** A pool of its own with a client, whose secret someone looks at: one act with a target. */
async function revealed(page: Page, cognito: CognitoIdentityProviderClient, name: string) {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const poolId = UserPool?.Id ?? '';
  const client = { UserPoolId: poolId, ClientName: 'Web', GenerateSecret: true };
  const { UserPoolClient } = await cognito.send(new CreateUserPoolClientCommand(client));
  const { ClientId: clientId = '', ClientSecret: secret = '' } = UserPoolClient ?? {};
  await page.goto(`/pools/embedded/${poolId}/clients/${clientId}`);
  await page.getByRole('button', { name: 'Show client secret' }).click();
  await expect(page.getByText(secret)).toBeVisible();
  return {
    poolId,
    clientId,
    secret,
    sentence: `looked at the secret of the app client Web (${clientId}) of the pool ${poolId}.`,
  };
}

const entries = (page: Page) => page.getByRole('list', { name: 'Activity' }).locator('> li');

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('an act is a sentence on its client, its pool and in the log, and has an address', async ({
  page,
  cognito,
  poolName,
}) => {
  const { poolId, clientId, sentence, secret } = await revealed(page, cognito, poolName);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText(sentence);
  await page.getByRole('link', { name: 'Activity', exact: true }).last().click();
  await expect(page).toHaveURL(`/pools/embedded/${poolId}/activity`);
  await expect(entries(page)).toHaveCount(1);
  await entries(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/activity\/[0-9a-f-]{36}$/);
  const permalink = page.url();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sentence);
  await expect(page.getByText('DescribeUserPoolClient')).toBeVisible();
  await expect(page.getByRole('link', { name: clientId })).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.goto('/activity');
  await expect(page.getByRole('link', { name: sentence })).toBeVisible();
  await page.goto(permalink);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sentence);
});

test('filters are part of the address and survive a reload', async ({ page, cognito, poolName }) => {
  const { poolId, clientId, sentence } = await revealed(page, cognito, poolName);
  await page.getByRole('button', { name: 'Delete app client' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(clientId);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete app client' }).click();
  await expect(page).toHaveURL(/\/clients$/);
  await page.goto('/activity');
  await page.getByRole('combobox', { name: 'User pool' }).selectOption(`embedded/${poolId}`);
  await expect(entries(page)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Act', exact: true }).selectOption('Looked at the secret of the app client');
  await expect(entries(page)).toHaveCount(1);
  await expect(entries(page)).toContainText(sentence);
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Failed');
  await expect(page.getByText('Nothing of that kind happened')).toBeVisible();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Done');
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Last hour');
  const all = new RegExp(`pool=embedded%2F${poolId}&action=clients.revealSecret&outcome=success&time=hour`);
  await expect(page).toHaveURL(all);
  await expect(entries(page)).toHaveCount(1);
  await page.reload();
  await expect(page).toHaveURL(all);
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Between two days…');
  await page.getByLabel('To (UTC)').fill('2020-01-01');
  await expect(page.getByText('Nothing of that kind happened')).toBeVisible();
  await page.getByLabel('To (UTC)').fill(new Date().toISOString().slice(0, 10));
  await expect(entries(page)).toHaveCount(1);
});

test('the same entries as CSV and JSON Lines, and each export is an entry', async ({ page, cognito, poolName }) => {
  const { poolId, clientId, sentence, secret } = await revealed(page, cognito, poolName);
  await page.goto(`/activity?pool=embedded/${poolId}`);
  const exported = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    return textOf(await download);
  };
  const csv = await exported('Export as CSV');
  const [head = [], ...rows] = parseCsv(csv);
  const records = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
  const reveal = records.find(({ action }) => action === 'clients.revealSecret');
  expect(reveal).toMatchObject({ pool: poolId, target_kind: 'client', target: clientId, outcome: 'success' });
  expect(reveal?.sentence).toContain(sentence);
  const lines = (await exported('Export as JSON Lines'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.find(({ action }) => action === 'clients.revealSecret')).toMatchObject({
    target: { pool: poolId, id: clientId },
    calls: [{ operation: 'DescribeUserPoolClient' }],
  });
  expect(csv + JSON.stringify(lines)).not.toContain(secret);
  await page.goto(`/activity?pool=embedded/${poolId}`);
  await expect(entries(page).filter({ hasText: 'exported the activity log as' })).toHaveCount(2);
});

test('the log, that of a pool, an empty one and an entry can be used by anybody', async ({
  page,
  cognito,
  poolName,
}) => {
  const { poolId } = await revealed(page, cognito, poolName);
  for (const path of ['/activity', '/activity?time=days', `/pools/embedded/${poolId}/activity`, '/activity?pool=x/y']) {
    await page.goto(path);
    await expect(page.getByRole('search')).toBeVisible();
    await expect(page.getByText('Loading activity')).toHaveCount(0);
    await lookOver(page);
  }
  await page.goto(`/pools/embedded/${poolId}/activity`);
  await entries(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('looked at');
  await lookOver(page);
});
