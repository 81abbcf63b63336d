import { createReviewed, nextLink, notePool, onStep, openConsole, question, stepThrough } from './create-pool-steps';
import { emailClientSteps } from './email-sign-in-client';
import { emailSignInPeopleSteps } from './email-sign-in-people';
import { copy, defineFlow } from './flow';

/** People sign in with their e-mail address on the pool's own login pages, and come back with a code. */
export const emailSignIn = defineFlow({
  name: 'sign-in-by-e-mail',
  title: 'Sign-in by e-mail with login pages',
  intro:
    'You create a user pool whose people sign in with their e-mail address, ask them for attributes of your own, and give an app a client. Then you sign up on the login pages and come back to the app with a code.',
  poolName: 'film-club',
  steps: [
    openConsole,
    stepThrough,
    {
      id: 'plan',
      chapter: 'Name',
      caption: 'Keep what the first section offers and choose **Next**.',
      act: (page) => onStep(page, 'Name'),
      press: nextLink,
    },
    {
      id: 'sign-in',
      chapter: 'Sign-in and attributes',
      caption: 'Let people sign in with their **E-mail address**. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Sign-in');
        await question(page, 'People sign in with').getByRole('radio', { name: 'E-mail address', exact: true }).check();
      },
      press: nextLink,
    },
    {
      id: 'required',
      caption: 'Ask everybody who signs up for the **Full name** as well as the **E-mail address**.',
      act: async (page) => {
        await onStep(page, 'Attributes');
        const required = question(page, 'Required attributes');
        for (const name of ['Full name', 'E-mail address']) await required.getByRole('checkbox', { name }).check();
      },
      picture: (page) => question(page, 'Required attributes'),
    },
    {
      id: 'custom',
      caption:
        'Add two attributes of your own: **favourite_genre**, a text of at most 40 characters, and **films_seen**, a number. Choose **Next**.',
      aside: 'You can add more later, but never rename or remove one.',
      act: async (page) => {
        const add = page.getByRole('button', { name: 'Add custom attribute' });
        await add.click();
        const genre = page.getByRole('group', { name: /^custom attribute 1/ });
        await genre.getByLabel('Name').fill('favourite_genre');
        await genre.getByLabel('Max. length').fill('40');
        await add.click();
        const seen = page.getByRole('group', { name: /^custom attribute 2/ });
        await seen.getByLabel('Name').fill('films_seen');
        await seen.getByLabel('Type').selectOption('Number');
      },
      press: nextLink,
      picture: (page) => question(page, 'Custom attributes'),
    },
    {
      id: 'policies',
      chapter: 'Policies and MFA',
      caption: 'Leave the password policy, and leave **People may sign up themselves** on. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Policies');
        await page.getByRole('switch', { name: 'People may sign up themselves' }).check();
      },
      press: nextLink,
      picture: (page) => page.getByRole('region', { name: 'Sign-up', exact: true }),
    },
    {
      id: 'mfa',
      caption:
        'Text messages cost money, so leave multi-factor authentication **Off**. Then choose **App clients** in the list of steps: the sections between keep their defaults.',
      act: async (page) => {
        await onStep(page, 'MFA and verification');
        await question(page, 'Multi-factor authentication').getByRole('radio', { name: 'Off' }).check();
      },
      press: (page) => page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /^App clients/ }),
    },
    ...emailClientSteps,
    {
      id: 'domain',
      chapter: 'Domain',
      caption:
        'The login pages need an address. Select **Cognito domain**, and enter a **Prefix** that nobody has yet: it is checked while you type. Choose **Next**.',
      act: async (page, { ending }) => {
        await onStep(page, 'Domain');
        await question(page, 'Domain for login pages').getByRole('radio', { name: 'Cognito domain' }).check();
        await page.getByLabel('Prefix').fill(`film-club${ending}`);
        await page.getByText('Free at the moment').waitFor();
      },
      press: nextLink,
    },
    { ...createReviewed, chapter: 'Review and create' },
    notePool,
    {
      id: 'note-client',
      caption: 'Take a note of the **Client id**, too, and of the address of the **Hosted login**.',
      act: async (page, journey) => {
        await copy(page, journey, 'client id of film-club-web', 'clientId');
        await copy(page, journey, 'hosted login URL', 'loginUrl');
      },
      picture: (page) => page.getByRole('region', { name: 'App client', exact: true }),
    },
    ...emailSignInPeopleSteps,
  ],
});
