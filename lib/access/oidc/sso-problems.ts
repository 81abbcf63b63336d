/** Why single sign-on did not sign someone in, in the words of the page that says so. */
export const ssoProblems = {
  unknownProvider: {
    title: 'There is no such sign-in provider',
    advice: 'Go back and choose one of those that are shown.',
  },
  unreachable: {
    title: 'The sign-in provider did not answer',
    advice: 'Try again in a minute. If it stays like this, tell whoever runs this console: its address may be wrong.',
  },
  insecure: {
    title: 'The sign-in provider is not reached over https',
    advice: 'Tell whoever runs this console. Signing in this way would let others read along.',
  },
  expired: {
    title: 'This sign-in took too long, or was begun in another browser',
    advice: 'Begin again, and finish within ten minutes in the same window.',
  },
  refused: {
    title: 'The sign-in provider did not let you in',
    advice:
      'You may have cancelled, or may not be allowed to use this console there. Try again, or ask who runs the provider.',
  },
  invalid: {
    title: 'The answer of the sign-in provider was not accepted',
    advice:
      'Begin again. If it stays like this, tell whoever runs this console: something is set up differently here and there.',
  },
  notInvited: {
    title: 'You have no account here',
    advice:
      'Ask an owner of this console to invite you. If you have an account with a password, sign in with it and link this provider on your account page.',
  },
  unverified: {
    title: 'Your e-mail address is not verified',
    advice: 'Verify it at the sign-in provider and try again, or ask an owner of this console to invite you.',
  },
  taken: {
    title: 'Your e-mail address has an account here already',
    advice:
      'Sign in with its password, then link this provider on your account page. Accounts are never joined by e-mail address alone.',
  },
  noRole: {
    title: 'None of your groups has a role here',
    advice: 'Ask who runs the sign-in provider to put you into a group of this console.',
  },
  disabled: {
    title: 'Your account is disabled',
    advice: 'Ask an owner of this console to enable it.',
  },
  linkedElsewhere: {
    title: 'This identity belongs to another account',
    advice: 'Sign out at the provider and choose the right person, or unlink it from the other account first.',
  },
  invitationUsed: {
    title: 'This invitation does not work',
    advice: 'Each works once, for 72 hours, and ends when a newer one is sent. Ask whoever invited you for another.',
  },
  notSignedIn: {
    title: 'You are no longer signed in',
    advice: 'Sign in and link the provider again.',
  },
} as const satisfies Record<string, { title: string; advice: string }>;

export type SsoProblem = keyof typeof ssoProblems;

export function isSsoProblem(text: string | undefined): text is SsoProblem {
  return text !== undefined && Object.hasOwn(ssoProblems, text);
}
