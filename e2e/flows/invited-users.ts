import type { Page } from '@playwright/test';
import {
  createPool,
  nextLink,
  notePool,
  onResult,
  onStep,
  openConsole,
  question,
  stepThrough,
} from './create-pool-steps';
import { copy, defineFlow } from './flow';

const smsRole = 'arn:aws:iam::123456789012:role/service-role/cognito-sms';
const message = 'Welcome to the clinic. Your code is {####}.';

const passwords = (page: Page) => page.getByRole('region', { name: 'Passwords', exact: true });

/** Nobody gets in uninvited: e-mail or phone as the name, temporary passwords, MFA for those who want it. */
export const invitedUsers = defineFlow({
  name: 'invite-people',
  title: 'People by invitation, with e-mail or phone',
  intro:
    'You create a user pool in which only administrators make accounts. People sign in with their e-mail address or phone number, and may add an authenticator app as a second factor.',
  poolName: 'clinic-patients',
  steps: [
    openConsole,
    stepThrough,
    {
      id: 'plan',
      chapter: 'Sign-in and attributes',
      caption: 'Keep what the first section offers and choose **Next**.',
      act: (page) => onStep(page, 'Name'),
      press: nextLink,
    },
    {
      id: 'sign-in',
      caption: 'Let people sign in with **E-mail address or phone number**. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Sign-in');
        await question(page, 'People sign in with')
          .getByRole('radio', { name: 'E-mail address or phone number' })
          .check();
      },
      press: nextLink,
    },
    {
      id: 'attributes',
      caption: 'Under **Required attributes** select **E-mail address** and **Phone number**. Choose **Next**.',
      aside: 'Required attributes can never be changed once the pool exists.',
      act: async (page) => {
        await onStep(page, 'Attributes');
        const required = question(page, 'Required attributes');
        for (const name of ['E-mail address', 'Phone number']) await required.getByRole('checkbox', { name }).check();
      },
      press: nextLink,
    },
    {
      id: 'password',
      chapter: 'Policies',
      caption:
        'Ask for passwords of at least **10** characters, with capital and small letters, digits and symbols. Let temporary passwords last **14** days.',
      act: async (page) => {
        await onStep(page, 'Policies');
        await page.getByLabel('Minimum length').fill('10');
        for (const name of ['A capital letter', 'A small letter', 'A digit', 'A symbol'])
          await page.getByRole('switch', { name }).check();
        await page.getByLabel('Temporary passwords last').fill('14');
      },
      picture: passwords,
    },
    {
      id: 'admin-only',
      caption: 'Switch off **People may sign up themselves**: then only administrators create users. Choose **Next**.',
      act: (page) => page.getByRole('switch', { name: 'People may sign up themselves' }).uncheck(),
      press: nextLink,
      picture: (page) => page.getByRole('region', { name: 'Sign-up', exact: true }),
    },
    {
      id: 'mfa',
      chapter: 'MFA and messages',
      caption: 'Make multi-factor authentication **Optional**, with an **Authenticator app** as the second factor.',
      act: async (page) => {
        await onStep(page, 'MFA and verification');
        await question(page, 'Multi-factor authentication').getByRole('radio', { name: 'Optional' }).check();
        await question(page, 'Second factors').getByRole('checkbox', { name: 'Authenticator app' }).check();
      },
      picture: (page) => page.getByRole('region', { name: 'Multi-factor authentication', exact: true }),
    },
    {
      id: 'verification',
      caption: 'Under **Verify automatically** select **Phone number** as well as **E-mail address**.',
      act: async (page) => {
        await question(page, 'Verify automatically').getByRole('checkbox', { name: 'E-mail address' }).check();
        await question(page, 'Verify automatically').getByRole('checkbox', { name: 'Phone number' }).check();
      },
      picture: (page) => question(page, 'Verify automatically'),
    },
    {
      id: 'sms-role',
      caption:
        'Cognito needs an IAM role to send text messages: enter its ARN as the **SMS role**, under **Text messages**. Choose **Next**.',
      aside: 'The role must allow sns:Publish. On the embedded Cognito any ARN will do: nothing is really sent.',
      act: (page) => page.getByLabel('SMS role', { exact: true }).fill(smsRole),
      press: nextLink,
      picture: (page) => page.getByRole('group').filter({ has: page.getByRole('heading', { name: 'Text messages' }) }),
    },
    {
      id: 'message',
      caption:
        'Write the verification e-mail: a subject of your own, and a text with {####} where the code goes. The preview shows what the reader gets. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Messages');
        await question(page, 'Verify e-mail with').getByRole('radio', { name: 'A code' }).check();
        await page.getByLabel('Verification e-mail: subject').fill('Your code for the clinic');
        await page.getByLabel('Verification e-mail: text').fill(message);
      },
      press: nextLink,
      picture: (page) => page.getByRole('region', { name: 'Verification', exact: true }),
    },
    {
      id: 'tags',
      caption: 'No tags are needed. Choose **Next**.',
      act: (page) => onStep(page, 'Tags'),
      press: nextLink,
    },
    {
      id: 'devices',
      chapter: 'Devices and app client',
      caption: 'Leave **Remember devices** at **No**. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Devices');
        await question(page, 'Remember devices').getByRole('radio', { name: 'No', exact: true }).check();
      },
      press: nextLink,
    },
    {
      id: 'clients',
      caption: 'Choose **Add an app client**.',
      act: (page) => onStep(page, 'App clients'),
      press: (page) => page.getByRole('link', { name: 'Add an app client' }),
    },
    {
      id: 'client-type',
      caption: 'Select **Something else** and **Continue**.',
      act: (page) => page.getByRole('radio', { name: 'Something else' }).check(),
      press: (page) => page.getByRole('button', { name: 'Continue' }),
    },
    {
      id: 'client',
      caption: 'Enter an **App client name** for your app. Then choose **Review**.',
      act: (page) => page.getByLabel('App client name').fill('clinic-portal'),
      press: (page) => page.getByRole('link', { name: 'Review', exact: true }),
      picture: (page) => page.getByRole('region', { name: 'App', exact: true }),
    },
    {
      id: 'review',
      chapter: 'Review, change, create',
      caption:
        'Review all settings. Fourteen days are long for a temporary password: choose **Edit** beside **Policies**.',
      act: (page) => onStep(page, 'Review'),
      press: (page) => page.getByRole('link', { name: 'Edit Policies' }),
      picture: (page) => page.getByRole('region', { name: 'Policies', exact: true }),
    },
    {
      id: 'edit',
      caption: 'Let **Temporary passwords last** for **3** days, and go back to the **Review**.',
      act: async (page) => {
        await onStep(page, 'Policies');
        await page.getByLabel('Temporary passwords last').fill('3');
      },
      picture: passwords,
      press: (page) =>
        page.getByRole('navigation', { name: 'Steps before and after' }).getByRole('link', { name: 'Review' }),
    },
    {
      id: 'create',
      caption: 'The review now says **3 days**. Choose **Create pool**.',
      act: async (page) => {
        await onStep(page, 'Review');
        await page.getByRole('region', { name: 'Policies', exact: true }).getByText('3 days').waitFor();
      },
      press: createPool,
      picture: (page) => page.getByRole('region', { name: 'Policies', exact: true }),
    },
    notePool,
    {
      id: 'note-client',
      caption: 'Take a note of the **Client id**, too. The pool is ready for its first invitation.',
      act: async (page, journey) => {
        await onResult(page);
        await copy(page, journey, 'client id of clinic-portal', 'clientId');
      },
      picture: (page) => page.getByRole('region', { name: 'App client', exact: true }),
    },
  ],
});
