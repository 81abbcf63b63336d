import type { Page } from '@playwright/test';
import { copy, type Step } from './flow';
import { cleo } from './tokens-person';

/** Where the preset's app client sends people. Nothing has to be there: what counts is the address. */
const callback = 'http://localhost:3000/';

/** The sign-in bench from the link to the tokens, and the code to take home. */
export const tokenBenchSteps = [
  {
    id: 'bench',
    caption: 'Open the app client **web** and choose **Try signing in**.',
    act: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'web', exact: true }).click();
      await page.getByRole('region', { name: 'Connect your app', exact: true }).waitFor();
    },
    press: (page) => page.getByRole('link', { name: 'Try signing in' }),
    picture: (page) => page.getByRole('region', { name: 'web', exact: true }),
  },
  {
    id: 'link',
    caption:
      'The bench has put together the link that an app would send people to: it asks for a code, and keeps the PKCE verifier to itself. Choose **Open in a new tab**.',
    act: async (page) => {
      await page.getByRole('radio', { name: /^Hosted login, authorization code/ }).check();
      await page.getByText('code_challenge=').waitFor();
    },
    press: (page) => page.getByRole('link', { name: 'Open in a new tab' }),
    picture: (page) => page.getByRole('region', { name: /^Sign in to / }),
  },
  {
    id: 'back',
    caption: `In that tab sign in as ${cleo.email} with the temporary password, and choose a password of your own. When the browser comes back to the callback URL, copy its whole address to **The address you came back to**. Choose **Get the tokens**.`,
    aside:
      'Nothing needs to run at the callback URL: if the tab says that it cannot be reached, its address still has the code.',
    act: async (page) => {
      const address = await signInElsewhere(await otherTab(page));
      await page.getByLabel('The address you came back to').fill(address);
    },
    press: (page) => page.getByRole('button', { name: 'Get the tokens' }),
    picture: (page) => page.locator('form').filter({ hasText: 'The address you came back to' }),
  },
  {
    id: 'id-token',
    chapter: 'Read the tokens',
    caption:
      'The code was exchanged for tokens, and the tokens were checked against the keys of the pool. The **ID token** tells your app who signed in. Each claim says where it comes from.',
    picture: (page) => page.getByRole('region', { name: 'ID token', exact: true }),
  },
  {
    id: 'access-token',
    caption:
      'The **Access token** is for APIs: it says which app calls, for whom, and with which scopes. Choose **Ask userInfo** to call one.',
    press: (page) => page.getByRole('button', { name: 'Ask userInfo' }),
    picture: (page) => page.getByRole('region', { name: 'Access token', exact: true }),
  },
  {
    id: 'requests',
    caption:
      'Under **Requests** you see each request and its answer, what is secret masked, and the same as a command for your terminal.',
    act: (page) => page.getByText('2. GET /oauth2/userInfo').waitFor(),
    picture: (page) => page.getByRole('region', { name: 'Requests', exact: true }),
  },
  {
    id: 'leave',
    chapter: 'Take the code home',
    caption: 'The tokens are in this page only, and leaving it forgets them. Choose **Back to the app client**.',
    act: (page) => page.evaluate(() => scrollTo(0, 0)),
    press: (page) => page.getByRole('link', { name: 'Back to the app client' }),
  },
  {
    id: 'connect',
    caption:
      'Under **Connect your app** is code for many kinds of apps with the ids of this app client in it. Copy **React (oidc-client-ts)**: with it your app signs people in as you just did.',
    act: (page, journey) => copy(page, journey, 'React (oidc-client-ts)', 'code'),
    picture: (page) => page.getByRole('region', { name: 'Connect your app', exact: true }),
  },
] as const satisfies readonly Step[];

/** The tab that a link has just opened. */
async function otherTab(page: Page): Promise<Page> {
  const context = page.context();
  return context.pages().find((each) => each !== page) ?? context.waitForEvent('page');
}

/** Signs in on the login pages: the address that the browser was sent back to, whether anybody answers there or not. */
async function signInElsewhere(tab: Page): Promise<string> {
  await tab.getByLabel('Email').fill(cleo.email);
  await tab.getByLabel('Password', { exact: true }).fill(cleo.temporaryPassword);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.getByLabel('New password').first().fill(cleo.password);
  const back = tab.waitForRequest((request) => request.url().startsWith(`${callback}?code=`));
  await tab.keyboard.press('Enter');
  const address = (await back).url();
  await tab.close();
  return address;
}
