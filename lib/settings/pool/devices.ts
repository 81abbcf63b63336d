import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');
const docs = 'amazon-cognito-user-pools-device-tracking';

export const deviceSettings = {
  deviceRemembering: pool.choice({
    label: 'Remember devices',
    help: 'A remembered device can stand in for the second factor.',
    docs,
    default: 'NO',
    options: [
      { value: 'NO', label: 'No' },
      { value: 'OPT_IN', label: 'If the person agrees', help: 'Your app asks, and reports the answer.' },
      { value: 'ALWAYS', label: 'Always', help: 'Each device is remembered from its first sign-in.' },
    ],
    aws: {
      paths: ['DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt'],
      // Any value inside DeviceConfiguration switches remembering on (facts 2.1).
      read: ({ DeviceConfiguration: devices }) =>
        devices === undefined ? undefined : devices.DeviceOnlyRememberedOnUserPrompt ? 'OPT_IN' : 'ALWAYS',
      write: (mode) =>
        mode === 'NO' ? {} : { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: mode === 'OPT_IN' } },
    },
  }),
  deviceChallenge: pool.toggle({
    label: 'Let remembered devices skip MFA',
    help: 'A new device is asked for the second factor; a remembered one signs in with its own key instead.',
    docs,
    default: false,
    aws: 'DeviceConfiguration.ChallengeRequiredOnNewDevice',
  }),
};
