import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../look-over';
import { expect, test } from '../test';
import { type HostedPool, makeHostedPool } from './hosted-pool';

const origin = 'http://localhost:3389';
const password = 'Correct-Horse-1';

const looks = [1440, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Every page once, in the order in which a person comes by, with what shows that it is there: a form leads there by way of a redirect. */
async function* pages(page: Page, pool: HostedPool): AsyncGenerator<{ name: string; sign: Locator }> {
  const titled = (title: string) => page.getByRole('heading', { level: 1, name: title });
  const at = (path: string) => page.goto(pool.loginUrl.replace('/login?', `${path}?`));
  await at('/login');
  yield { name: 'sign in', sign: titled('Sign in') };
  await page.getByLabel('Username').fill('ann');
  await page.getByLabel('Password').fill('Wrong-Horse-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  yield { name: 'sign in refused', sign: page.getByRole('alert') };
  await at('/signup');
  yield { name: 'sign up', sign: titled('Create an account') };
  await page.getByLabel('Username').fill(`new-${Math.random()}`);
  await page.getByLabel('Email').fill('new@example.com');
  await page.getByLabel('Phone number').fill('+4915112345678');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  yield { name: 'confirm', sign: titled('Confirm your account') };
  await at('/forgotPassword');
  yield { name: 'forgotten password', sign: titled('Forgot your password?') };
  await page.goto(`${pool.home}/error?error=redirect_mismatch`);
  yield { name: 'error', sign: titled('This did not work') };
  await at('/login');
  await page.getByLabel('Username').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  yield { name: 'new password', sign: titled('Choose a password') };
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  yield { name: 'set up a second factor', sign: titled('Secure your account') };
}

for (const { width, colorScheme } of looks) {
  test(`every page at ${width} px, ${colorScheme}: axe finds nothing, nothing is cut off`, async ({
    page,
    cognito,
    poolName,
    baseURL,
  }) => {
    test.slow();
    const schema = ['email', 'phone_number'].map((Name) => ({ Name, Required: true }));
    const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin, mfa: true }, { Schema: schema });
    const user = { UserPoolId: pool.poolId, Username: 'ann', TemporaryPassword: password };
    const UserAttributes = [
      { Name: 'email', Value: 'ann@example.com' },
      { Name: 'phone_number', Value: '+4915112345678' },
    ];
    await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', UserAttributes }));
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for await (const { name, sign } of pages(page, pool)) {
      await expect(sign).toBeVisible();
      await expectAccessible(page, name);
      const spare = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(spare, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}
