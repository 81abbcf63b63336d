import { onStep, question } from './create-pool-steps';
import { appPort, type Step } from './flow';

/** An app client without a secret that gets a code at its callback URL. */
export const emailClientSteps = [
  {
    id: 'clients',
    chapter: 'App client',
    caption: 'Choose **Add an app client**.',
    act: (page) => onStep(page, 'App clients'),
    press: (page) => page.getByRole('link', { name: 'Add an app client' }),
  },
  {
    id: 'client-type',
    caption: 'Select **Something else**, to see every choice, and **Continue**.',
    act: (page) => page.getByRole('radio', { name: 'Something else' }).check(),
    press: (page) => page.getByRole('button', { name: 'Continue' }),
  },
  {
    id: 'client-app',
    caption:
      'Enter an **App client name** and leave **Client secret** off. Among the **Sign-in flows** select **User name and password** and **Refresh tokens**.',
    aside: 'An app client that has a secret must send it with every call.',
    act: async (page) => {
      await page.getByLabel('App client name').fill('film-club-web');
      await page.getByRole('switch', { name: 'Client secret' }).uncheck();
      const flows = question(page, 'Sign-in flows');
      for (const name of ['User name and password', 'Refresh tokens'])
        await flows.getByRole('checkbox', { name }).check();
    },
    picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
  },
  {
    id: 'grants',
    caption:
      'Switch on **Sign-in by redirect (OAuth)** and select **Authorization code**. Leave **Client credentials** out: it excludes the others.',
    act: async (page) => {
      await page.getByRole('switch', { name: 'Sign-in by redirect (OAuth)' }).check();
      const grants = question(page, 'OAuth grants');
      await grants.getByRole('checkbox', { name: 'Authorization code' }).check();
      await grants.getByRole('checkbox', { name: 'Client credentials' }).uncheck();
    },
    picture: (page) => question(page, 'OAuth grants'),
  },
  {
    id: 'scopes',
    caption:
      'Select the scopes **openid**, **email** and **profile**, and **Users of this pool** as the identity provider.',
    act: async (page) => {
      const scopes = question(page, 'Scopes');
      for (const name of ['openid', 'email', 'profile'])
        await scopes.getByRole('checkbox', { name, exact: true }).check();
      await question(page, 'Identity providers').getByRole('checkbox', { name: 'Users of this pool' }).check();
    },
    picture: (page) => question(page, 'Scopes'),
  },
  {
    id: 'callback',
    caption: `Add the **callback URL** http://localhost:${appPort}: people come back there after sign-in, with a code.`,
    act: async (page, { appUrl }) => {
      await page.getByRole('button', { name: 'Add callback URL' }).click();
      await page.getByRole('textbox', { name: 'callback URL 1' }).fill(appUrl);
    },
    picture: (page) => question(page, 'Callback URLs'),
  },
  {
    id: 'access',
    caption:
      'Choose what the app may write: take the tick off **All attributes** and off **films_seen**, which only your server counts. Then choose **Back to all app clients**.',
    aside: 'Required attributes have to stay writable: people fill them in when they sign up.',
    act: async (page) => {
      await question(page, 'Attributes the app can write')
        .getByRole('checkbox', { name: /^All attributes/ })
        .uncheck();
      await page.getByRole('checkbox', { name: 'Write custom:films_seen' }).uncheck();
    },
    press: (page) => page.getByRole('button', { name: 'Back to all app clients' }),
    picture: (page) => page.getByRole('region', { name: 'Attributes', exact: true }),
  },
  {
    id: 'client-done',
    caption: 'The app client is in the list. Choose **Domain** in the list of steps.',
    act: (page) => page.getByRole('link', { name: 'Edit film-club-web' }).waitFor(),
    press: (page) => page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /^Domain/ }),
  },
] as const satisfies readonly Step[];
