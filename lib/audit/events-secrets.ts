import type { AuditChange } from './events';

const secretName = /secret|passw|token|private_?key|session|credential|answer|user_?code/i;
// Names that hold one of those words and are no secret themselves.
const plainName =
  /validity|policy|revocation|rotation|days$|_?url$|endpoint|generatesecret|tokenuse|^password(min|upper|lower|numb|symb|hist)/i;
// Chosen by people: whoever holds the key could try a word list against a keyed hash.
const guessable = /passw|answer|user_?code/i;

const masked = '••••••';

/** Whether a member of that name holds something that must never be kept or shown. The last part of a path decides. */
export function isSecretName(path: string): boolean {
  const name = path.split('.').at(-1) ?? path;
  return secretName.test(name) && !plainName.test(name);
}

/** Stands for a secret, so that equal ones look equal: a keyed hash. */
export type HashSecret = (secret: string) => string;

/** The value with every secret in it replaced, at any depth: by its hash, or by nothing that tells anything. */
function withoutSecrets(value: unknown, hash: HashSecret, name = ''): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  if (isSecretName(name)) return guessable.test(name) ? masked : hash(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, hash));
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner, hash, key)]));
}

/** Of one value, in characters of JSON: a mail template may be longer, and is none to read in a log. */
const longestValue = 4_000;

function keepable(value: unknown, name: string, hash: HashSecret): unknown {
  const kept = withoutSecrets(value, hash, name);
  const text = JSON.stringify(kept) ?? '';
  return text.length <= longestValue ? kept : `${text.slice(0, longestValue)}… (${text.length} characters)`;
}

/** A difference as it may be kept. */
export function keepableDifference(changes: readonly AuditChange[], hash: HashSecret): AuditChange[] {
  return changes.map(({ path, before, after }) => {
    const name = path.split('.').at(-1) ?? path;
    return {
      path,
      ...(before !== undefined && { before: keepable(before, name, hash) }),
      ...(after !== undefined && { after: keepable(after, name, hash) }),
    };
  });
}
