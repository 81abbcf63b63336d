import type { PlaceholderName } from '@/lib/settings/placeholders';
import { placeholders } from '@/lib/settings/placeholders';
import type { TextLimits } from '@/lib/settings/text-limits';

/** What is wrong with a text that is not empty, as one sentence; undefined when nothing is. */
export function textFault(text: string, limits: TextLimits): string | undefined {
  const { min, max, pattern, characters, hint } = limits;
  if (text.length > max) return `Must be at most ${count(max)} characters; this has ${count(text.length)}.`;
  if (characters?.test(text) === false || pattern?.test(text) === false)
    return hint ?? 'Contains characters that Cognito refuses.';
  if (text.length < min) return `Must be at least ${min} characters.`;
  return undefined;
}

/** The same for a message, whose placeholders are named first: a missing one breaks the pattern, too. */
export function messageFault(text: string, limits: TextLimits, needed: readonly PlaceholderName[]): string | undefined {
  for (const name of needed) {
    if (!hasPlaceholder(text, name)) {
      return `Put ${placeholders[name].token} into the text: Cognito replaces it with ${placeholders[name].stands}.`;
    }
  }
  return textFault(text, limits);
}

/** Whether Cognito will find the placeholder in the text. */
export function hasPlaceholder(text: string, name: PlaceholderName): boolean {
  if (name !== 'link') return text.includes(placeholders[name].token);
  const start = text.indexOf('{##');
  return start >= 0 && text.includes('##}', start + 3);
}

export function count(number: number): string {
  return number.toLocaleString('en-GB');
}
