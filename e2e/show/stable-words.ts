import type { Page } from '@playwright/test';

type Replacement = readonly [pattern: string, by: string];

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
  ['\\b\\d{6}\\b', '482913'],
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
  const stable = (words: string) =>
    list.reduce((text, [pattern, by]) => text.replaceAll(new RegExp(pattern, 'g'), by), words);
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
