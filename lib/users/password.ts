import 'server-only';

const MINIMUM = 16;

// Left out: characters that people confuse when they read a password aloud (0 O, 1 l I). All symbols count for Cognito
// (developer guide, password policies) and none is expanded by a shell or broken by a double click in most terminals.
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '-_.+=%@:'];

/**
 * A temporary password that every policy of at most this length accepts: each class is in it, required or not, and no
 * blank (`TemporaryPassword` takes none). At least 16 characters, about 90 bits.
 */
export function generatePassword(minimumLength: number): string {
  const length = Math.max(MINIMUM, minimumLength);
  const everything = ALPHABETS.join('');
  const picked = ALPHABETS.map(pick);
  while (picked.length < length) picked.push(pick(everything));
  return shuffle(picked).join('');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomBelow(alphabet.length));
}

function shuffle(items: string[]): string[] {
  const left = [...items];
  const shuffled: string[] = [];
  while (left.length > 0) shuffled.push(...left.splice(randomBelow(left.length), 1));
  return shuffled;
}

/** Uniform in 0..limit-1: values above the last full multiple are thrown away, because a plain remainder favours the first letters. */
function randomBelow(limit: number): number {
  const ceiling = Math.floor(256 / limit) * limit;
  const byte = new Uint8Array(1);
  for (;;) {
    const value = crypto.getRandomValues(byte)[0] ?? 0;
    if (value < ceiling) return value % limit;
  }
}
