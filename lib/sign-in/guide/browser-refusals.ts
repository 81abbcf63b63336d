import { type GuidePlace, pool } from './failure-guide';

const reasons: Record<string, string> = {
  NotAllowedError:
    'There is no passkey of this person here, or the browser’s question was closed or not answered in time.',
  InvalidStateError: 'This device holds a passkey of this person already.',
  SecurityError: 'This page may not use passkeys of that domain.',
  NotSupportedError: 'This device cannot make a passkey of the kind that Cognito asks for.',
  ConstraintError: 'This device cannot check who is in front of it, and the pool asks for that.',
  TypeError: 'This browser is too old to read what Cognito sent.',
};

/** What of it can be changed in Pooldeck. */
const places: Record<string, GuidePlace> = { ConstraintError: pool('passkeyUserVerification') };

export interface BrowserRefusal {
  text: string;
  at?: GuidePlace | undefined;
}

/** Why the browser made or gave no passkey, in plain words, by the name of its error (WebAuthn 3, §5.1.3 and §5.1.4). */
export function browserRefusal(error: unknown): BrowserRefusal {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return Object.hasOwn(reasons, name) ? { text: `${reasons[name]} (${name})`, at: places[name] } : { text: message };
}
