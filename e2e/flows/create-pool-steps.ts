import type { Locator, Page } from '@playwright/test';
import { copy, type Step } from './flow';

export const nextLink = (page: Page): Locator => page.getByRole('link', { name: /^Next / });

/** A question of a form with its choices. Its accessible name goes on with what a lock or a link says. */
export const question = (page: Page, label: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${label}( |$)`) });

/** Waits for a step of the wizard. */
export async function onStep(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Waits until the calls of a run are made. */
export async function onResult(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Result', exact: true }).waitFor();
}

export const openConsole = {
  id: 'open',
  chapter: 'Create the user pool',
  caption: 'Open Pooldeck. The first page lists your user pools. Choose **Create user pool**.',
  act: async (page) => {
    await page.goto('/pools');
  },
  press: (page) => page.getByRole('main').getByRole('link', { name: 'Create user pool' }).first(),
} as const satisfies Step;

export const reviewDefaults = {
  id: 'name',
  caption: 'Enter a **Pool name** and choose **Review defaults**.',
  aside: 'The name is only for you: people who sign in never see it.',
  act: (page, journey) => page.getByLabel('Pool name').fill(journey.poolName),
  press: (page) => page.getByRole('button', { name: 'Review defaults' }),
} as const satisfies Step;

export const stepThrough = {
  id: 'name',
  caption: 'Enter a **Pool name** and choose **Step through settings**.',
  act: (page, journey) => page.getByLabel('Pool name').fill(journey.poolName),
  press: (page) => page.getByRole('button', { name: 'Step through settings' }),
} as const satisfies Step;

export const createPool = (page: Page): Locator => page.getByRole('button', { name: 'Create pool' });

export const createReviewed = {
  id: 'create',
  caption: 'Read through what will be created, and on the right which calls will be made. Then choose **Create pool**.',
  aside: 'Until then nothing has been sent. A lock marks what can never be changed once the pool exists.',
  act: (page) => onStep(page, 'Review'),
  press: createPool,
} as const satisfies Step;

export const notePool = {
  id: 'note-pool',
  caption: 'The user pool is created. Take a note of the **Pool id** and the **Pool ARN**: each has a copy button.',
  aside: 'You find both again on the overview of the pool, at any time.',
  act: async (page, journey) => {
    await onResult(page);
    await copy(page, journey, 'pool id', 'poolId');
    await copy(page, journey, 'pool ARN', 'poolArn');
  },
  picture: (page) => page.getByRole('region', { name: 'Result', exact: true }),
} as const satisfies Step;

export const openClients = {
  id: 'clients',
  chapter: 'Add an app client',
  caption: 'Open the pool and select **App clients**.',
  act: async (page) => {
    await page.getByRole('link', { name: 'Open the pool' }).click();
    await page.getByRole('region', { name: 'Ids and endpoints' }).waitFor();
  },
  press: (page) =>
    page.getByRole('navigation', { name: 'Parts of the pool' }).getByRole('link', { name: 'App clients' }),
} as const satisfies Step;

export const addClient = {
  id: 'add-client',
  caption: 'The pool has no app client yet. Choose **Add an app client**.',
  act: (page) => page.getByText('No app client').first().waitFor(),
  press: (page) => page.getByRole('link', { name: 'Add an app client' }).first(),
} as const satisfies Step;

export const firstUser = {
  id: 'create-user',
  caption: 'The pool has no users yet. Choose **Create user**.',
  act: (page) => page.getByText('No users yet').waitFor(),
  press: (page) => page.getByRole('main').getByRole('link', { name: 'Create user' }).first(),
} as const satisfies Step;
