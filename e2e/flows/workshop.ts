import { createReviewed, nextLink, notePool, onStep, openConsole, question, stepThrough } from './create-pool-steps';
import { defineFlow } from './flow';
import { workshopClientSteps } from './workshop-client';

/** Every section of the wizard, with the choices of a workshop that signs people in from the browser. */
export const workshop = defineFlow({
  name: 'step-through-the-settings',
  title: 'Set up a user pool step by step',
  intro:
    'You go through every section of a new user pool, with the choices of a workshop: people sign in with a user name or their e-mail address from an app in the browser.',
  poolName: 'workshop-users',
  steps: [
    openConsole,
    stepThrough,
    {
      id: 'plan',
      chapter: 'Name',
      caption: 'Keep the **Essentials** plan and leave **Deletion protection** on. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Name');
        await question(page, 'Feature plan').getByRole('radio', { name: 'Essentials' }).check();
        await page.getByRole('switch', { name: 'Deletion protection' }).check();
      },
      press: nextLink,
    },
    {
      id: 'sign-in',
      chapter: 'Sign-in',
      caption:
        'Let people sign in with a **User name**, and under **Also accepted at sign-in** select **E-mail address**. Choose **Next**.',
      aside: 'This can never be changed once the pool exists; the lock beside the question says so.',
      act: async (page) => {
        await onStep(page, 'Sign-in');
        await question(page, 'People sign in with').getByRole('radio', { name: 'User name' }).check();
        await question(page, 'Also accepted at sign-in').getByRole('checkbox', { name: 'E-mail address' }).check();
      },
      press: nextLink,
    },
    {
      id: 'attributes',
      chapter: 'Attributes',
      caption:
        'Under **Required attributes** select **Given name** and **Family name**; **E-mail address** is selected already. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Attributes');
        const required = question(page, 'Required attributes');
        for (const name of ['Given name', 'Family name', 'E-mail address'])
          await required.getByRole('checkbox', { name }).check();
      },
      press: nextLink,
    },
    {
      id: 'policies',
      chapter: 'Policies',
      caption: 'Leave the default values. The examples show which passwords they allow. Choose **Next**.',
      act: (page) => onStep(page, 'Policies'),
      press: nextLink,
    },
    {
      id: 'mfa',
      chapter: 'MFA and verification',
      caption:
        'Leave multi-factor authentication **Off**, verify the **E-mail address** automatically, and send codes for forgotten passwords **By e-mail**. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'MFA and verification');
        await question(page, 'Multi-factor authentication').getByRole('radio', { name: 'Off' }).check();
        await question(page, 'Verify automatically').getByRole('checkbox', { name: 'E-mail address' }).check();
        await question(page, 'Forgotten passwords').getByRole('radio', { name: 'By e-mail', exact: true }).check();
      },
      press: nextLink,
    },
    {
      id: 'sender',
      chapter: 'Messages',
      caption: 'Let **Cognito** send the e-mail and leave **Reply to** blank.',
      aside: 'With Amazon SES the e-mail comes from your own address. This workshop does without.',
      act: async (page) => {
        await onStep(page, 'Messages');
        await question(page, 'E-mail is sent by').getByRole('radio', { name: 'Cognito' }).check();
        await page.getByLabel('Reply to').fill('');
      },
      picture: (page) => page.getByRole('region', { name: 'Sender', exact: true }),
    },
    {
      id: 'messages',
      caption: 'Leave the texts blank: Cognito then sends its own. Choose **Next**.',
      aside:
        'If you write your own, keep what stands in braces: Cognito puts the user name, the code or the temporary password there. A preview shows what the reader gets.',
      press: nextLink,
      picture: (page) => page.getByRole('region', { name: 'Invitation', exact: true }),
    },
    {
      id: 'tags',
      chapter: 'Tags',
      caption: 'Leave the tags blank. Choose **Next**.',
      act: (page) => onStep(page, 'Tags'),
      press: nextLink,
    },
    {
      id: 'devices',
      chapter: 'Devices',
      caption: 'Leave **Remember devices** at **No**. Choose **Next**.',
      aside: 'An app that tracks the devices people sign in from can ask each person, or always remember them.',
      act: async (page) => {
        await onStep(page, 'Devices');
        await question(page, 'Remember devices').getByRole('radio', { name: 'No', exact: true }).check();
      },
      press: nextLink,
    },
    ...workshopClientSteps,
    {
      id: 'triggers',
      chapter: 'Triggers',
      caption: 'Leave all triggers empty. Choose **Next**.',
      aside:
        'A trigger is a Lambda function of yours. One after confirmation, for example, could make a record with default settings in your own database.',
      act: (page) => onStep(page, 'Triggers'),
      press: nextLink,
    },
    {
      id: 'domain',
      chapter: 'Domain',
      caption:
        'The app has its own sign-in form and needs no login pages: leave the domain at **None**. Choose **Next**.',
      act: async (page) => {
        await onStep(page, 'Domain');
        await question(page, 'Domain for login pages').getByRole('radio', { name: 'None' }).check();
      },
      press: nextLink,
    },
    { ...createReviewed, chapter: 'Review' },
    notePool,
  ],
});
