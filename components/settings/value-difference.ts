import type { FactSheet } from '@/lib/settings/kinds';
import { phraseValue } from '@/lib/settings/phrase';

/** How two values of a setting differ, in words short enough to be read: all of both, or what came and what went. */
export type ValueDifference = { from: string; to: string } | { kept: number; added: string[]; removed: string[] };

/** So many entries that stay are still told one by one. */
const mostKept = 3;
/** Characters of a text; the whole of it stands in its field and in the call. */
const mostText = 240;
/** Characters before the first difference that show where it is. */
const lead = 40;

export function valueDifference(setting: FactSheet, before: unknown, after: unknown): ValueDifference {
  if (Array.isArray(before) && Array.isArray(after)) {
    const wordsOf = (entries: unknown[]) => entries.map((entry) => phraseValue(setting, [entry]));
    const [was, is] = [wordsOf(before), wordsOf(after)];
    const added = is.filter((entry) => !was.includes(entry));
    const removed = was.filter((entry) => !is.includes(entry));
    const kept = is.length - added.length;
    if (kept > mostKept && added.length + removed.length > 0) return { kept, added, removed };
  }
  const [from, to] = [phraseValue(setting, before), phraseValue(setting, after)];
  const same = from.split('').findIndex((letter, at) => letter !== to[at]);
  const start =
    from.length <= mostText && to.length <= mostText ? 0 : Math.max(0, (same < 0 ? from.length : same) - lead);
  return { from: excerpt(from, start), to: excerpt(to, start) };
}

function excerpt(text: string, start: number): string {
  const shown = text.slice(start, start + mostText);
  return `${start > 0 && text !== '' ? '…' : ''}${shown}${start + mostText < text.length ? '…' : ''}`;
}
