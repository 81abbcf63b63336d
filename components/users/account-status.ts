/** How a user's account state is told: a word, a tone for the dot, and what it means for signing in. */
export interface AccountStatus {
  word: string;
  tone: 'success' | 'warning' | 'neutral';
  meaning: string;
}

const known: Record<string, AccountStatus> = {
  CONFIRMED: { word: 'Confirmed', tone: 'success', meaning: 'Can sign in.' },
  UNCONFIRMED: {
    word: 'Unconfirmed',
    tone: 'warning',
    meaning: 'Signed up, but has not entered the verification code yet. Cannot sign in until then.',
  },
  FORCE_CHANGE_PASSWORD: {
    word: 'Must change password',
    tone: 'warning',
    meaning: 'Was given a temporary password, and chooses a new one at the next sign-in.',
  },
  RESET_REQUIRED: {
    word: 'Must reset password',
    tone: 'warning',
    meaning: 'The old password is void. Signs in again after “Forgot password” with a code.',
  },
  EXTERNAL_PROVIDER: {
    word: 'External provider',
    tone: 'success',
    meaning: 'Signs in through an identity provider, and has no password in this pool.',
  },
  ARCHIVED: { word: 'Archived', tone: 'neutral', meaning: 'No longer active.' },
  COMPROMISED: { word: 'Compromised', tone: 'warning', meaning: 'Cognito found the credentials in a leak.' },
};

/** Cognito's `UserStatus` in words; a state that it invents later is shown by its own name. */
export function accountStatus(status: string | undefined): AccountStatus {
  if (status === undefined || status === 'UNKNOWN')
    return { word: 'Unknown', tone: 'neutral', meaning: 'Cognito tells no state for this user.' };
  return known[status] ?? { word: status, tone: 'neutral', meaning: 'A state that Pooldeck does not know yet.' };
}
