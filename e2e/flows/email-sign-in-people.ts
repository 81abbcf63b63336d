import { copy, type Journey, noted, type Step } from './flow';

const person = { name: 'Bea Barnes', password: 'Sunset-Boulevard-50' };

/** All pools share one inbox: nobody else is written to at this address. */
export const bea = ({ ending }: Pick<Journey, 'ending'>): string => `bea${ending}@example.com`;

/** Somebody makes an account on the login pages, confirms it, and comes back to the app with a code. */
export const emailSignInPeopleSteps = [
  {
    id: 'login-page',
    chapter: 'Test sign-up and sign-in',
    caption:
      'Open the address of the hosted login, as your app would do it. Nobody has an account yet: choose **Create an account**.',
    aside:
      'The address asks for a code (response_type=code). With response_type=token an app would get the tokens themselves in the address: outdated, and off in this app client.',
    act: async (page, journey) => {
      await page.goto(noted(journey, 'loginUrl'));
    },
    press: (page) => page.getByRole('link', { name: 'Create an account' }),
  },
  {
    id: 'sign-up',
    caption: 'Sign up with an e-mail address, a full name and a password. Choose **Create account**.',
    act: async (page, journey) => {
      await page.getByLabel('Email').fill(bea(journey));
      await page.getByLabel('Name', { exact: true }).fill(person.name);
      await page.getByLabel('Password').fill(person.password);
    },
    press: (page) => page.getByRole('button', { name: 'Create account' }),
  },
  {
    id: 'code',
    caption:
      'Cognito sends a code to the address. With the embedded Cognito it is in the **Inbox** of Pooldeck: open the mail and copy the code.',
    act: async (page, journey) => {
      await page.getByLabel('Confirmation code').waitFor();
      journey.notes.set('confirmPage', page.url());
      await page.goto('/inbox');
      // The newest stands first.
      await page
        .getByRole('link', { name: new RegExp(bea(journey)) })
        .first()
        .click();
      await copy(page, journey, 'code', 'code');
    },
  },
  {
    id: 'confirm',
    caption: 'Back on the login page, enter the code and choose **Confirm account**.',
    act: async (page, journey) => {
      await page.goto(noted(journey, 'confirmPage'));
      await page.getByLabel('Confirmation code').fill(noted(journey, 'code'));
    },
    press: (page) => page.getByRole('button', { name: 'Confirm account' }),
  },
  {
    id: 'callback-page',
    caption:
      'You are signed in, and back at the callback URL, with a code in the address. The app now exchanges it for tokens.',
    act: async (page, journey) => {
      await page.waitForURL(`${journey.appUrl}/?code=*`);
      journey.notes.set('grant', new URL(page.url()).searchParams.get('code') ?? '');
    },
  },
] as const satisfies readonly Step[];
