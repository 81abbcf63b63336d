import {
  addClient,
  createReviewed,
  firstUser,
  notePool,
  onResult,
  openClients,
  openConsole,
  question,
  reviewDefaults,
} from './create-pool-steps';
import { copy, defineFlow, type Journey, noted } from './flow';

const temporaryPassword = 'Welcome-2-notes';

/** All pools share one inbox: nobody else is written to at this address. */
export const ann = ({ ending }: Pick<Journey, 'ending'>): string => `ann${ending}@example.com`;

/** As short as the first one, and then a test user whose invitation is read in the inbox. */
export const testUser = defineFlow({
  name: 'create-a-test-user',
  title: 'Create a user pool and a test user',
  intro:
    'You create a user pool and an app client with the defaults, then a test user with a temporary password, and read the invitation that this person gets.',
  poolName: 'serverless-users',
  steps: [
    openConsole,
    reviewDefaults,
    createReviewed,
    notePool,
    openClients,
    addClient,
    {
      id: 'client-type',
      caption: 'Say what kind of app it is. Select **Something else** and **Continue**.',
      act: (page) => page.getByRole('radio', { name: 'Something else' }).check(),
      press: (page) => page.getByRole('button', { name: 'Continue' }),
    },
    {
      id: 'client',
      caption: 'Enter an **App client name** and choose **Create app client**.',
      act: (page) => page.getByLabel('App client name').fill('serverless-web'),
      press: (page) => page.getByRole('button', { name: 'Create app client' }),
      picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
    },
    {
      id: 'note-client',
      caption: 'The app client is created. Take a note of the **Client id**.',
      act: async (page, journey) => {
        await onResult(page);
        await copy(page, journey, 'client id of serverless-web', 'clientId');
      },
      picture: (page) => page.getByRole('region', { name: 'App client', exact: true }),
    },
    {
      id: 'users',
      chapter: 'Create a test user',
      caption: 'Choose **Open the app client**, then **Users** among the parts of the pool.',
      act: async (page) => {
        await page.getByRole('link', { name: 'Open the app client' }).click();
        await page.getByRole('navigation', { name: 'Parts of the pool' }).waitFor();
      },
      press: (page) => page.getByRole('navigation', { name: 'Parts of the pool' }).getByRole('link', { name: 'Users' }),
    },
    firstUser,
    {
      id: 'user',
      caption:
        'Enter a **Username** and an **E-mail** address, and leave **Phone number** empty: then there is no number to mark as verified. Leave **By e-mail** selected under **Send an invitation**.',
      act: async (page, journey) => {
        await page.getByLabel('Username', { exact: true }).fill('ann');
        await page.getByLabel('E-mail', { exact: true }).fill(ann(journey));
        await page.getByLabel('Phone number', { exact: true }).fill('');
        await question(page, 'Send an invitation').getByRole('checkbox', { name: 'By e-mail' }).check();
      },
    },
    {
      id: 'password',
      caption:
        'Under **Temporary password** select **Type one** and enter a password. A line below says when it meets the policy of this pool. Then choose **Create user**.',
      act: async (page, journey) => {
        await question(page, 'Temporary password').getByRole('radio', { name: 'Type one' }).check();
        await page.getByLabel('Password', { exact: true }).fill(temporaryPassword);
        journey.notes.set('password', temporaryPassword);
        await page.getByText('Meets this pool’s password policy.').waitFor();
      },
      press: (page) => page.getByRole('button', { name: 'Create user' }),
      picture: (page) => page.getByRole('region', { name: 'First sign-in', exact: true }),
    },
    {
      id: 'created',
      caption:
        'The user is created, and on AWS an e-mail is on its way. The embedded Cognito keeps it for you instead: choose **Read the invitation in the inbox**.',
      act: (page) => page.getByText('The user was created').waitFor(),
      press: (page) => page.getByRole('link', { name: 'Read the invitation in the inbox' }),
    },
    {
      id: 'inbox',
      caption:
        'Open the mail from **no-reply@verificationemail.com**. It has the username and the temporary password, just as Ann would get them.',
      act: async (page, journey) => {
        await page
          .getByRole('link', { name: new RegExp(ann(journey)) })
          .first()
          .click();
        await page.getByRole('article').getByText(noted(journey, 'password'), { exact: true }).waitFor();
      },
    },
  ],
});
