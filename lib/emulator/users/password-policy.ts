import { randomInt } from 'node:crypto';

/** Policies.PasswordPolicy of a pool, as it is kept (all members filled in). */
export interface PasswordPolicy {
  MinimumLength?: number;
  RequireUppercase?: boolean;
  RequireLowercase?: boolean;
  RequireNumbers?: boolean;
  RequireSymbols?: boolean;
}

/** The symbols that count as such; a blank inside would, but the API's own pattern refuses blanks [DG23, MODEL]. */
const symbols = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-';
const uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lowercase = uppercase.toLowerCase();
const digits = '0123456789';

/**
 * The first rule that a password violates, in Cognito's words, or undefined. One rule per answer, as AWS does
 * [measured GH amazon-cognito-identity-js#311].
 */
export function passwordProblem(policy: PasswordPolicy, password: string): string | undefined {
  const has = (characters: string) => Array.from(password).some((character) => characters.includes(character));
  if (Array.from(password).length < (policy.MinimumLength ?? 6)) return 'Password not long enough';
  if (policy.RequireUppercase && !has(uppercase)) return 'Password must have uppercase characters';
  if (policy.RequireLowercase && !has(lowercase)) return 'Password must have lowercase characters';
  if (policy.RequireNumbers && !has(digits)) return 'Password must have numeric characters';
  if (policy.RequireSymbols && !has(symbols)) return 'Password must have symbol characters';
  return undefined;
}

/** Symbols that mean nothing in HTML, so that a generated password reads the same in every mail. */
const plainSymbols = '!@#%*-_=+?';

/** A random temporary password that meets the policy, of at least 8 characters. */
export function generatePassword(policy: PasswordPolicy): string {
  const classes = [uppercase, lowercase, digits, plainSymbols];
  const all = classes.join('');
  const characters = classes.map(pick);
  while (characters.length < Math.max(policy.MinimumLength ?? 8, 8)) characters.push(pick(all));
  for (let place = characters.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [characters[place], characters[other]] = [characters[other] ?? '', characters[place] ?? ''];
  }
  return characters.join('');
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
