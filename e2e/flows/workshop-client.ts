import { nextLink, onStep, question } from './create-pool-steps';
import type { Step } from './flow';

/** The app client of the workshop: no secret, and a sign-in with user name and password. */
export const workshopClientSteps = [
  {
    id: 'clients',
    chapter: 'App clients',
    caption: 'An app client lets an application talk to the user pool. Choose **Add an app client**.',
    act: (page) => onStep(page, 'App clients'),
    press: (page) => page.getByRole('link', { name: 'Add an app client' }),
  },
  {
    id: 'client-type',
    caption: 'Select **Something else**, to choose everything yourself, and **Continue**.',
    act: (page) => page.getByRole('radio', { name: 'Something else' }).check(),
    press: (page) => page.getByRole('button', { name: 'Continue' }),
  },
  {
    id: 'client-name',
    caption: 'Give the app client a name, and leave **Client secret** off.',
    aside:
      'The code runs in the browser, where everybody can read it. On a server, which nobody else can look into, you would use a secret.',
    act: async (page) => {
      await page.getByLabel('App client name').fill('workshop-web');
      await page.getByRole('switch', { name: 'Client secret' }).uncheck();
    },
    picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
  },
  {
    id: 'auth-flows',
    caption: 'Among the **Sign-in flows** select **User name and password**.',
    aside:
      'This is USER_PASSWORD_AUTH. Without it Cognito refuses the call when the app signs somebody in with user name and password.',
    act: (page) => question(page, 'Sign-in flows').getByRole('checkbox', { name: 'User name and password' }).check(),
    picture: (page) => question(page, 'Sign-in flows'),
  },
  {
    id: 'security',
    caption: 'Leave **Hide who has an account** on.',
    act: (page) => page.getByRole('switch', { name: 'Hide who has an account' }).check(),
    picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
  },
  {
    id: 'tokens',
    caption: 'Leave the lifetimes of the tokens as they are. Then choose **Back to all app clients**.',
    aside: 'You can come back to them at any time.',
    act: (page) => page.getByLabel('Refresh token lasts', { exact: true }).scrollIntoViewIfNeeded(),
    press: (page) => page.getByRole('button', { name: 'Back to all app clients' }),
    picture: (page) => page.getByRole('region', { name: 'Tokens', exact: true }),
  },
  {
    id: 'client-done',
    caption: 'The list now has your app client. Choose **Next**.',
    act: (page) => page.getByRole('link', { name: 'Edit workshop-web' }).waitFor(),
    press: nextLink,
  },
] as const satisfies readonly Step[];
