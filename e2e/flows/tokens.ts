import { createReviewed, firstUser, onResult, openConsole, question } from './create-pool-steps';
import { defineFlow } from './flow';
import { tokenBenchSteps } from './tokens-bench';
import { cleo } from './tokens-person';

const parts = 'Parts of the pool';

/** From nothing to tokens one can read, and to the code for the app: everything in the console. */
export const tokens = defineFlow({
  name: 'read-the-tokens',
  title: 'Try a sign-in and read the tokens',
  intro:
    'You create a user pool from a preset and a test user, sign in on the login pages as an app would, with a code and PKCE, and read what is in the tokens. Then you copy the code for your app.',
  poolName: 'recipe-box',
  steps: [
    openConsole,
    {
      id: 'preset',
      caption: 'Enter a **Pool name**, and under **Single-page app** choose **Use this preset**.',
      aside: 'The preset brings an app client and login pages along. People sign in with their e-mail address.',
      act: (page, { poolName }) => page.getByLabel('Pool name').fill(poolName),
      press: (page) => page.getByRole('button', { name: 'Use this preset Single-page app' }),
    },
    createReviewed,
    {
      id: 'users',
      chapter: 'Create a test user',
      caption: 'Open the pool and select **Users**.',
      act: async (page) => {
        await onResult(page);
        await page.getByRole('link', { name: 'Open the pool' }).click();
        await page.getByRole('region', { name: 'Ids and endpoints' }).waitFor();
      },
      press: (page) => page.getByRole('navigation', { name: parts }).getByRole('link', { name: 'Users' }),
    },
    firstUser,
    {
      id: 'user',
      caption:
        'Enter an **E-mail** address, and take the tick off **By e-mail** under **Send an invitation**: you know the password already.',
      act: async (page) => {
        await page.getByLabel('E-mail', { exact: true }).fill(cleo.email);
        await question(page, 'Send an invitation').getByRole('checkbox', { name: 'By e-mail' }).uncheck();
      },
    },
    {
      id: 'password',
      caption: 'Under **Temporary password** select **Type one**, enter a password, and choose **Create user**.',
      act: async (page) => {
        await question(page, 'Temporary password').getByRole('radio', { name: 'Type one' }).check();
        await page.getByLabel('Password', { exact: true }).fill(cleo.temporaryPassword);
        await page.getByText('Meets this pool’s password policy.').waitFor();
      },
      press: (page) => page.getByRole('button', { name: 'Create user' }),
      picture: (page) => page.getByRole('region', { name: 'First sign-in', exact: true }),
    },
    {
      id: 'clients',
      chapter: 'Sign in as the app would',
      caption: 'The user is created. Select **App clients** among the parts of the pool.',
      act: (page) => page.getByText('The user was created').waitFor(),
      press: (page) => page.getByRole('navigation', { name: parts }).getByRole('link', { name: 'App clients' }),
    },
    ...tokenBenchSteps,
  ],
});
