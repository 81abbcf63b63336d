import type { Page } from '@playwright/test';
import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import type { FaultKind } from '@/lib/testing/fault-proxy';
import { expect, test } from './broken-test';
import { draftOf } from './drafts';
import { whatIsThere } from './what-is-there';

// One console for all of them, one after the other: each tells the proxy what to break.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const prefixOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A pool with a child of every sort. */
function family(name: string): Blueprint {
  const blueprint = newBlueprint(name);
  Object.assign(blueprint.pool, {
    mfa: 'OPTIONAL',
    mfaMethods: ['TOTP'],
    domainKind: 'prefix',
    domainPrefix: prefixOf(name),
  } satisfies Partial<Blueprint['pool']>);
  blueprint.clients = [clientDefaults('web'), clientDefaults('job')];
  blueprint.resourceServers = [
    { identifier: 'orders', name: 'Orders', scopes: [{ name: 'read', description: 'Read' }] },
  ];
  return blueprint;
}

const wholeFamily = (name: string) => [{ clients: ['job', 'web'], domain: prefixOf(name) }];

/** Creates the pool of a draft as a person does. */
async function create(page: Page, blueprint: Blueprint): Promise<void> {
  await draftOf(page, blueprint);
  await page.getByRole('button', { name: 'Create pool' }).click();
  await page.waitForURL(/\/runs\//);
}

const created = (page: Page) => page.getByText('The user pool is ready.');
const stopped = (page: Page) => page.getByText(/The work stands still until you decide/);
const again = (page: Page) => page.getByRole('button', { name: /^(Try again|Resume)$/ });

/** Goes on with the button that is offered until the pool is there. */
async function persist(page: Page): Promise<void> {
  await expect(created(page).or(stopped(page))).toBeVisible({ timeout: 60_000 });
  if (await created(page).isVisible()) return;
  await again(page).click();
  await expect(created(page)).toBeVisible({ timeout: 60_000 });
}

const calls = [
  'CreateUserPool',
  'SetUserPoolMfaConfig',
  'CreateResourceServer',
  'CreateUserPoolClient',
  'CreateUserPoolDomain',
] as const;

for (const operation of calls) {
  test(`${operation} refused: the person reads why, tries again, and there is one of each`, async ({
    page,
    poolName,
    broken,
    cognito,
  }) => {
    broken.proxy.begin({ operation, nth: 1, kind: 'refused' });
    await create(page, family(poolName));
    await expect(stopped(page)).toBeVisible();
    await expect(page.getByRole('paragraph').filter({ hasText: 'This will not do.' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit and go on' })).toBeVisible();
    await again(page).click();
    await expect(created(page)).toBeVisible();
    expect(await whatIsThere(cognito, poolName)).toEqual(wholeFamily(poolName));
  });
}

const faults: readonly [(typeof calls)[number], FaultKind][] = [
  ['CreateUserPool', 'lost'],
  ['CreateUserPool', '500 after'],
  ['SetUserPoolMfaConfig', '500'],
  ['CreateResourceServer', 'lost'],
  ['CreateUserPoolClient', 'throttle'],
  ['CreateUserPoolClient', 'lost'],
  ['CreateUserPoolDomain', '500 after'],
  ['CreateUserPoolDomain', 'expired'],
];

for (const [operation, kind] of faults) {
  test(`${operation} answered by "${kind}": in the end there is one of each`, async ({
    page,
    poolName,
    broken,
    cognito,
  }) => {
    broken.proxy.begin({ operation, nth: 1, kind });
    await create(page, family(poolName));
    await persist(page);
    expect(broken.proxy.hits()).toBe(1);
    expect(await whatIsThere(cognito, poolName)).toEqual(wholeFamily(poolName));
  });
}

test('what was made can be removed: nothing is left, the draft stays', async ({ page, poolName, broken, cognito }) => {
  broken.proxy.begin({ operation: 'CreateUserPoolDomain', nth: 1, kind: 'refused' });
  await create(page, family(poolName));
  await expect(stopped(page)).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual([{ clients: ['job', 'web'], domain: undefined }]);
  await page.getByRole('button', { name: 'Remove what was made' }).click();
  const dialog = page.getByRole('dialog');
  const typed = await dialog.getByRole('strong').first().textContent();
  await expect(dialog.getByRole('button', { name: 'Remove what was made' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(typed ?? '');
  await dialog.getByRole('button', { name: 'Remove what was made' }).click();
  await expect(page.getByText('Everything this run had made is gone.')).toBeVisible();
  expect(await whatIsThere(cognito, poolName)).toEqual([]);
  await page.getByRole('link', { name: 'Create it again' }).click();
  await expect(page.getByText(poolName).first()).toBeVisible();
});

test('the server killed in the middle: it comes back, the person resumes, and there is one of each', async ({
  page,
  poolName,
  broken: { console, proxy },
  cognito,
}) => {
  // The page of the run is open, and the run stands still until this test goes on: only then its server goes.
  proxy.begin({ operation: 'CreateResourceServer', nth: 1, kind: 'refused' });
  await create(page, family(poolName));
  await expect(stopped(page)).toBeVisible();
  let killed: Promise<void> | undefined;
  proxy.watch((moment, operation) => {
    if (operation !== 'CreateUserPoolClient' || moment !== 'after') return 'go on';
    killed ??= console.kill();
    return 'drop';
  });
  await again(page).click();
  await expect.poll(() => killed !== undefined, { timeout: 60_000 }).toBe(true);
  await killed;
  proxy.watch(() => 'go on');
  await expect(page.getByText('Pooldeck does not answer')).toBeVisible();
  await console.start();
  // At the latest when the lease of the dead server has run out.
  await expect(page.getByText('Interrupted', { exact: true })).toBeVisible({ timeout: 30_000 });
  await again(page).click();
  await expect(created(page)).toBeVisible({ timeout: 60_000 });
  expect(await whatIsThere(cognito, poolName)).toEqual(wholeFamily(poolName));
});
