import { randomUUID } from 'node:crypto';
import { CreateUserPoolClientCommand, CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Page } from '@playwright/test';
import { clientDefaults } from '../../lib/settings/values';
import { cognitoAt } from '../cognito-at';
import { builtActions } from '../doors/built';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { postAction, resultOf } from '../doors/post-action';
import { actionCaller, makeWorld, type World } from '../doors/world';
import { fill, routes } from '../journeys/routes';
import { complaints, lookOver } from '../look-over';
import { saidInPassing } from '../said-in-passing';
import { expect, test } from '../test';
import { sessionOf, signInByPage } from './own-console';
import { invite, join, openMember } from './team';

// What each role finds in the console, by people who were invited into it.

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let server: OwnServer;
let world: World;
/** A pool and a run that a role narrowed to the world's pool must not show. */
let elsewhere: { poolId: string; clientId: string; runId: string };

test.beforeAll(async () => {
  server = await startOwnServer();
  const cognito = cognitoAt(server.address);
  const call = actionCaller(server.address, { cookie: server.cookie });
  world = await makeWorld(cognito, call, 'Shop');
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: 'Elsewhere' }));
  const poolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'hidden' }),
  );
  const added = { connection: 'embedded', poolId, submissionKey: randomUUID(), client: clientDefaults('Other app') };
  const { runId } = (await call('clients.add', added)) as { runId: string };
  elsewhere = { poolId, clientId: UserPoolClient?.ClientId ?? '', runId };
  const states = () => server.rows('pooldeck.db').runs?.map((run) => Object(run).state);
  await expect.poll(states).toEqual(['done', 'done']);
});
test.afterAll(() => server?.stop());

/** Buttons that only read, in any room. Showing a secret is none of them. */
const reading = /^(Copy|Columns|Search|Filter|Clear|Refresh|Check again|Show(?!.*secret)|Hide|Sort|Wrap|Download)/;

/** Pages that one comes in by. */
const door = /^\/(sign-in|setup|invitation|new-password|sso)/;

/** Goes to every page of the console, and answers the buttons and links there that do not merely read. */
async function offersOnEveryPage(page: Page): Promise<string[]> {
  const { accounts = [], audit = [] } = server.rows('pooldeck.db');
  const entry = audit.find((row) => Object(row).action === 'clients.add');
  const there = { memberId: Object(accounts[0]).id, entryId: Object(entry).entry_id };
  const heard = complaints(page);
  const found: string[] = [];
  for (const route of routes().filter((each) => !door.test(each))) {
    const path = fill(route, { ...world, ...there, id: '1', step: 'name', page: 'create-a-test-user' });
    const answer = await page.goto(`${server.address}${path}`);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.locator('[aria-busy="true"]'), path).toHaveCount(0);
    await expect(page.getByText('This page could not be shown'), path).toHaveCount(0);
    expect(await page.content(), path).not.toContain(world.clientSecret);
    // The browser itself reports a page that is not found.
    if (answer?.status() === 404) heard.splice(0, heard.length, ...heard.filter((each) => !each.includes('404')));
    const main = page.getByRole('main');
    for (const button of await main.getByRole('button').all()) {
      const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
      if (!reading.test(name)) found.push(`${route} ${name}`);
    }
    for (const link of await main.getByRole('link').all())
      if (/\/(new|delete|sign-in|invite)$/.test((await link.getAttribute('href')) ?? ''))
        found.push(`${route} ${await link.textContent()}`);
  }
  expect(heard).toEqual([]);
  return found;
}

/** What a page offers to everyone about their own account. */
const own = ['/account Save name', '/account Change password', '/account/authenticator Set up'];
const client = '/pools/[connection]/[poolId]/clients/[clientId]';
const users = '/pools/[connection]/[poolId]/users';
const offered = {
  viewer: own,
  support: [
    ...own,
    `${client} Try signing in`,
    `${client}/sign-in Sign in`,
    `${users} Create user`,
    `${users}/[username] Disable`,
    `${users}/[username] Send invitation again`,
    `${users}/[username] Set password`,
    `${users}/new Create user`,
  ],
};

for (const role of ['viewer', 'support'] as const) {
  test(`an invited ${role} opens every page and is offered what their role may do, and no secret`, async ({
    page,
    browser,
  }) => {
    await signInByPage(page, server.address);
    await expect(page).toHaveURL(`${server.address}/pools`);
    const link = await invite(page, server.address, { email: `${role}@example.com`, role });
    const theirs = await join(browser, link, role);
    expect((await offersOnEveryPage(theirs)).toSorted()).toEqual(offered[role].toSorted());
    await expect(theirs.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' })).toHaveCount(0);

    const reveal = builtActions().find(({ name }) => name === 'clients.revealSecret');
    if (!reveal) throw new Error('No action reveals a secret');
    const session = await sessionOf(theirs);
    const { connection, poolId, clientId } = world;
    const answer = await postAction(server.address, reveal, JSON.stringify([{ connection, poolId, clientId }]), {
      headers: { cookie: `${session.name}=${session.value}` },
    });
    expect(resultOf(answer)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(answer.text).not.toContain(world.clientSecret);

    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();
    await theirs.context().close();
  });
}

test('an operator who becomes a viewer is refused in the tab they have open, and out once disabled', async ({
  page,
  browser,
}) => {
  const { address } = server;
  await signInByPage(page, address);
  await expect(page).toHaveURL(`${address}/pools`);
  const theirs = await join(
    browser,
    await invite(page, address, { email: 'o@example.com', role: 'operator' }),
    'Oskar',
  );
  await theirs.goto(`${address}/pools/embedded/${world.poolId}/clients/${world.clientId}`);
  await theirs.getByRole('button', { name: 'Show client secret' }).click();
  await expect(theirs.getByText(world.clientSecret)).toBeVisible();
  await theirs.getByRole('button', { name: 'Hide client secret' }).click();

  await openMember(page, address, 'Oskar');
  await lookOver(page);
  await page.getByLabel('Role 1', { exact: true }).selectOption('viewer');
  const said = saidInPassing(page, 'Roles changed');
  await page.getByRole('button', { name: 'Save roles' }).click();
  await said;
  await theirs.getByRole('button', { name: 'Show client secret' }).click();
  await expect(theirs.getByText('You are viewer here and may not reveal client secrets.')).toBeVisible();
  await expect(theirs.getByText(world.clientSecret)).toHaveCount(0);
  await theirs.reload();
  await expect(theirs.getByText('Your role does not show secrets.')).toBeVisible();

  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Disabled', { exact: true })).toBeVisible();
  expect((await theirs.request.get(`${address}/palette?q=x`)).status()).toBe(401);
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.context().close();
});

test('a role for one pool shows that pool, its runs and its activity, and no other', async ({ page, browser }) => {
  const { address } = server;
  await signInByPage(page, address);
  await expect(page).toHaveURL(`${address}/pools`);
  const link = await invite(page, address, { email: 'narrow@example.com', role: 'support', pool: world.poolId });
  const theirs = await join(browser, link, 'Nora');
  const main = theirs.getByRole('main');
  await expect(main.getByRole('link', { name: 'Shop' })).toBeVisible();
  await expect(main.getByText('Elsewhere')).toHaveCount(0);
  const found = await (await theirs.request.get(`${address}/palette?q=`)).json();
  expect(found.pools.map(({ id }: { id: string }) => id)).toEqual([world.poolId]);

  await theirs.goto(`${address}/runs`);
  await expect(main.locator(`a[href="/runs/${world.runId}"]`).first()).toBeVisible();
  await expect(main.locator(`a[href="/runs/${elsewhere.runId}"]`)).toHaveCount(0);
  expect((await theirs.goto(`${address}/runs/${elsewhere.runId}`))?.status()).toBe(404);

  await theirs.goto(`${address}/activity`);
  await expect(main.getByText('Made by a run').first()).toBeVisible();
  await expect(main.getByText('Other app')).toHaveCount(0);
  await theirs.goto(`${address}/inbox`);
  await expect(main.locator('a[href^="/inbox/"]').first()).toBeVisible();

  for (const path of ['', `/clients/${elsewhere.clientId}`, '/clients', '/apis', '/users', '/users/new', '/activity']) {
    await theirs.goto(`${address}/pools/embedded/${elsewhere.poolId}${path}`);
    await expect(main.getByText('Your role does not allow this').first(), path).toBeVisible();
    expect(await theirs.content(), path).not.toContain('Other app');
  }
  const refused = () => {
    const denied = (server.rows('pooldeck.db').audit ?? [])
      .map(Object)
      .filter(({ actor_name }) => actor_name === 'Nora');
    const there = denied.filter(({ action, pool }) => action === 'access.denied' && pool === elsewhere.poolId);
    return [...new Set(there.map(({ facts }) => JSON.parse(facts).what))].toSorted();
  };
  await expect
    .poll(refused)
    .toEqual([
      'create and invite users',
      'see app clients',
      'see the activity log',
      'see user pools and their settings',
      'see users',
    ]);
  for (const path of ['', '/clients', '/apis', '/users', '/activity']) {
    await theirs.goto(`${address}/pools/embedded/${world.poolId}${path}`);
    await expect(main.getByRole('heading', { level: 1, name: 'Shop' }), path).toBeVisible();
    await expect(main.getByText('Your role does not allow this', { exact: true }), path).toHaveCount(0);
  }
  await theirs.context().close();
});
