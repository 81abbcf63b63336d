import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { test as base, expect } from '@playwright/test';

type OwnFixtures = {
  /** A pool name that no other test uses. */
  poolName: string;
  /** The embedded Cognito of the console under test, behind the console's back: to prepare and to check. */
  cognito: CognitoIdentityProviderClient;
};

/** The test of every journey: each makes its own data, so that all of them run side by side. */
export const test = base.extend<OwnFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  poolName: async ({}, use, { testId, retry }) => {
    await use(`e2e ${testId.slice(-12)} ${retry}`);
  },
  cognito: async ({ baseURL }, use) => {
    const client = new CognitoIdentityProviderClient({
      endpoint: `${baseURL}/cognito`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'e2e', secretAccessKey: 'e2e' },
      maxAttempts: 1,
    });
    await use(client);
    client.destroy();
  },
});

export { expect };
