import type { AuditTarget } from './events';

/** A piece of a sentence: our own words, or a value that somebody else chose. */
export type Part = string | { value: string };

type Verb<F> = string | ((facts: F) => string);

/** How an act reads: "Ann `did` `what`", "Ann tried to `to` `what`". */
export interface Phrase<F> {
  did: Verb<F>;
  to: Verb<F>;
  what: (facts: F, target: AuditTarget) => Part[];
}

export function act<F>(did: Verb<F>, to: Verb<F>, what: Phrase<F>['what'] = () => []): Phrase<F> {
  return { did, to, what };
}

/** Groups of words with a space between; empty ones leave nothing behind. */
export function words(...groups: (Part[] | string)[]): Part[] {
  const filled = groups.map((group) => (typeof group === 'string' ? [group] : group)).filter(hasText);
  return filled.flatMap((group, i) => (i === 0 || startsTight(group) ? group : [' ', ...group]));
}

const textOf = (part: Part | undefined) => (typeof part === 'object' ? part.value : (part ?? ''));
const hasText = (group: Part[]) => group.some((part) => textOf(part) !== '');
const startsTight = (group: Part[]) => /^[:;,.]/.test(textOf(group[0]));

/** `before` in front of a value and a space between; nothing where there is no value. */
export function maybe(before: string, value: string | undefined): Part[] {
  return value ? [`${before} `, { value }] : [];
}

/** A name with its id behind it, or the one there is. */
export function named(name: string | undefined, id: string | undefined): Part[] {
  if (name && id && name !== id) return [{ value: name }, ' (', { value: id }, ')'];
  const one = name || id;
  return one ? [{ value: one }] : [];
}

/** The sentence as plain text. */
export function plainText(parts: readonly Part[]): string {
  return parts.map(textOf).join('');
}
