import type { Page } from '@playwright/test';

type Replacement = readonly [pattern: string, by: string];

/** As many letters as 256 bits take, and no others than base64url has. */
const random = 'kJ9dV3fXw2Lq8ZtRb5NcYgMh4SePu7Aix0To6Gz1BvE';

/** What differs each time, and what pictures show instead: they change only when the product does. */
const replacements = (base: string): Replacement[] => [
  [base.replaceAll('.', '\\.'), 'http://localhost:3000'],
  ['us-east-1_[A-Za-z0-9]{9}', 'us-east-1_Kx3pT9qLm'],
  ['\\b(?=[a-z0-9]*\\d)[a-z0-9]{26}\\b', '4f8k2m9q7r1s5t3v6w8x0y2z4a'],
  ['[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '7b1e9c52-3f4a-4d6b-8a90-5c2d1e7f6a34'],
  ['("pooldeck:run": ")[a-z0-9]{16}', '$1f7k2m9q4r1s5t3v6'],
  ['[A-Z][a-z]+day, \\d{1,2} [A-Z][a-z]+ \\d{4}', 'Monday, 15 June 2026'],
  ['(?<!day, )\\b\\d{1,2} [A-Z][a-z]{2,8} \\d{4}', '15 June 2026'],
  ['\\d\\d:\\d\\d(:\\d\\d)?(?= UTC)', '09:30'],
  // The end that a preset puts to the prefix of a domain.
  ['\\b(recipe-box-)[a-z0-9]{6}\\b', '$1k7m2q9'],
  // What an app makes up anew for each sign-in, and what ties two tokens together.
  ['((?:state|nonce|code_challenge)=)[\\w-]{43}', `$1${random}`],
  ['("kid":")[\\w+/-]{43}=', `$1${random}=`],
  ['^[\\w-]{43}$', random],
  ['^[\\w-]{22}$', random.slice(0, 22)],
  ['\\b\\d{6}\\b', '482913'],
  ['\\bin \\d+ minutes', 'in 30 minutes'],
  ['^(\\d+ h )?\\d+ min( \\d+ s)?$', '59 min 50 s'],
  ['\\d+ (seconds?|minutes?) ago', 'just now'],
];

/** Puts lasting words in place of ids, codes, times and addresses while something is done, then puts back what was there. */
export async function withStableWords<T>(page: Page, base: string, run: () => Promise<T>): Promise<T> {
  const list = replacements(base);
  // A mail is shown in a frame of its own.
  const kept = await Promise.all(page.frames().map((frame) => frame.evaluateHandle(replaceWords, list)));
  try {
    return await run();
  } finally {
    for (const each of kept) {
      await each.evaluate((undo) => undo());
      await each.dispose();
    }
  }
}

/** Runs in a page: changes what stands there and in boxes; answers how to undo it. */
function replaceWords(list: Replacement[]): () => void {
  // Seconds since 1970, as tokens have them: as far from 09:30 on 15 June 2026 as they are from now, to five minutes.
  const moment = (seconds: string) =>
    String(1_781_515_800 + Math.round((Number(seconds) - Date.now() / 1000) / 300) * 300);
  const stable = (words: string) =>
    list
      .reduce((text, [pattern, by]) => text.replaceAll(new RegExp(pattern, 'g'), by), words)
      .replaceAll(/\b1\d{9}\b/g, moment);
  const undo: (() => void)[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const [text, before] = [node, node.data];
    if (stable(before) === before) continue;
    text.data = stable(before);
    undo.push(() => {
      text.data = before;
    });
  }
  for (const box of document.querySelectorAll('input')) {
    const before = box.value;
    if (stable(before) === before) continue;
    box.value = stable(before);
    undo.push(() => {
      box.value = before;
    });
  }
  return () => {
    for (const each of undo) each();
  };
}
