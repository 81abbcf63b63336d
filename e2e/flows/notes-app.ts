import {
  addClient,
  createReviewed,
  notePool,
  onResult,
  openClients,
  openConsole,
  question,
  reviewDefaults,
} from './create-pool-steps';
import { copy, defineFlow } from './flow';

/** From a name to a pool id and a client id, with the defaults: the shortest way. */
export const notesApp = defineFlow({
  name: 'create-a-user-pool',
  title: 'Create a user pool',
  intro:
    'A notes app needs user accounts. In a few minutes you create a user pool with Pooldeck’s defaults and an app client for it, and have the three ids that the app asks for.',
  poolName: 'notes-users',
  steps: [
    openConsole,
    reviewDefaults,
    createReviewed,
    notePool,
    openClients,
    addClient,
    {
      id: 'client-type',
      caption:
        'Say what kind of app it is. Select **Something else**, to choose everything yourself, and **Continue**.',
      act: (page) => page.getByRole('radio', { name: 'Something else' }).check(),
      press: (page) => page.getByRole('button', { name: 'Continue' }),
    },
    {
      id: 'client',
      caption:
        'Enter an **App client name**, leave **Client secret** off, select **Server-side sign-in** among the sign-in flows, then choose **Create app client**.',
      aside:
        'Code in a browser cannot keep a secret, and its libraries do not support app clients that have one. Server-side sign-in lets you sign test users in from the AWS CLI.',
      act: async (page) => {
        await page.getByLabel('App client name').fill('notes-web');
        await page.getByRole('switch', { name: 'Client secret' }).uncheck();
        await question(page, 'Sign-in flows').getByRole('checkbox', { name: 'Server-side sign-in' }).check();
      },
      press: (page) => page.getByRole('button', { name: 'Create app client' }),
      picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
    },
    {
      id: 'note-client',
      caption: 'The app client is created. Take a note of the **Client id**. The user pool is ready for the app.',
      act: async (page, journey) => {
        await onResult(page);
        await copy(page, journey, 'client id of notes-web', 'clientId');
      },
      picture: (page) => page.getByRole('region', { name: 'App client', exact: true }),
    },
  ],
});
