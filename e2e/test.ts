import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Browser, test as base, expect } from '@playwright/test';
import { openAwake } from './awake';
import { cognitoAt } from './cognito-at';
import { ownerState } from './owner';

type OwnFixtures = {
  /** A pool name that no other test uses. */
  poolName: string;
  /** The embedded Cognito of the console under test, behind the console's back: to prepare and to check. */
  cognito: CognitoIdentityProviderClient;
};

/** The test of every journey: signed in as the owner; each makes its own data, so that all of them run side by side. */
export const test = base.extend<OwnFixtures, { browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      openAwake(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  poolName: async ({}, use, { testId, retry }) => {
    await use(`e2e ${testId.slice(-12)} ${retry}`);
  },
  // Whoever wants to be nobody says `test.use({ storageState: { cookies: [], origins: [] } })`.
  storageState: async ({ playwright, baseURL }, use) => {
    if (!baseURL) throw new TypeError('The configuration names no baseURL.');
    await use(await ownerState(() => playwright.request.newContext(), baseURL));
  },
  cognito: async ({ baseURL }, use) => {
    const client = cognitoAt(baseURL);
    await use(client);
    client.destroy();
  },
});

export { expect };
