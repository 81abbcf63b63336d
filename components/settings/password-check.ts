/** The part of a pool's password policy that one password can be judged by. Length in characters. */
export interface PasswordPolicy {
  passwordMinLength: number;
  passwordUppercase: boolean;
  passwordLowercase: boolean;
  passwordNumbers: boolean;
  passwordSymbols: boolean;
}

/** Cognito counts only these as symbols, and blanks inside the password (developer guide, password policies). */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=\S) (?=\S)/;

const classes = [
  { key: 'passwordUppercase', pattern: /[A-Z]/, missing: 'needs an uppercase letter', size: 26 },
  { key: 'passwordLowercase', pattern: /[a-z]/, missing: 'needs a lowercase letter', size: 26 },
  { key: 'passwordNumbers', pattern: /[0-9]/, missing: 'needs a number', size: 10 },
  { key: 'passwordSymbols', pattern: SYMBOL, missing: 'needs a symbol', size: 33 },
] as const;

/** Why Cognito would refuse `password` under `policy`, in plain words; empty when it would accept it. */
export function passwordFaults(password: string, policy: PasswordPolicy): string[] {
  const faults: string[] = classes
    .filter(({ key, pattern }) => policy[key] && !pattern.test(password))
    .map((c) => c.missing);
  const length = [...password].length;
  if (length < policy.passwordMinLength)
    faults.unshift(`too short: ${length} of ${policy.passwordMinLength} characters`);
  if (length > 256) faults.unshift('too long: Cognito takes at most 256 characters');
  return faults;
}

/** How hard the shortest password that the policy allows is to guess, in words. */
export function policyStrength(policy: PasswordPolicy): { word: 'Weak' | 'Fair' | 'Good' | 'Strong'; reason: string } {
  const required = classes.filter(({ key }) => policy[key]);
  // Without any required class a person may choose digits only.
  const alphabet = required.length === 0 ? 10 : required.reduce((sum, { size }) => sum + size, 0);
  const bits = policy.passwordMinLength * Math.log2(alphabet);
  const kinds =
    required.length === 0 ? 'any characters' : `${required.length} required kind${required.length > 1 ? 's' : ''}`;
  const shortest = `the shortest password allowed has ${policy.passwordMinLength} characters, ${kinds}`;
  if (bits < 36) return { word: 'Weak', reason: `${shortest}: guessed within minutes from a stolen hash` };
  if (bits < 50) return { word: 'Fair', reason: `${shortest}: add length before you add rules` };
  if (bits < 75) return { word: 'Good', reason: `${shortest}: sound for most applications` };
  return { word: 'Strong', reason: `${shortest}: out of reach of guessing` };
}

/** Passwords that people really choose, from bad to good; shown with the verdict of the policy being edited. */
export const samplePasswords = ['12345678', 'summer2026', 'Summer2026', 'Summer2026!', 'otter-Lamp-47-violet'];
