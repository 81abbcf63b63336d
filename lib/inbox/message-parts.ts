import type { OutboxMessage } from '@/lib/cognito/embedded';

/** What a person wants out of a message, to be copied with one click. */
export interface MessageParts {
  /** The body as plain text, in one line. */
  text: string;
  /** A verification or sign-in code. */
  code?: string;
  /** The temporary password of an invitation. */
  password?: string;
  /** Where the first link of a mail leads. */
  link?: string;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** HTML as a reader would see it, roughly: tags become spaces, the entities that Cognito's escaping makes become characters. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(attribute: string): string {
  return attribute.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

function firstLink(html: string): string | undefined {
  const href = /<a\b[^>]*\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(html);
  const address = decoded(href?.[1] ?? href?.[2] ?? '').trim();
  return /^https?:\/\//i.test(address) ? address : undefined;
}

/**
 * A temporary password is whatever stands after "password is" or "password:". A full stop at its end belongs to the sentence, as in
 * Cognito's own text; of two, one belongs to the password.
 */
function passwordIn(text: string): string | undefined {
  const found = /\bpassword(?:\s+is)?\s*:?\s+(\S+)/i.exec(text)?.[1]?.replace(/\.$/, '');
  return found && found.length >= 6 ? found : undefined;
}

/** Takes a message apart. Texts are the pool's own and may say anything: what cannot be found is left out. */
export function messageParts({ kind, body, purpose }: Pick<OutboxMessage, 'kind' | 'body' | 'purpose'>): MessageParts {
  const text = kind === 'email' ? plainText(body) : body.replace(/\s+/g, ' ').trim();
  const link = kind === 'email' ? firstLink(body) : undefined;
  const password = purpose === 'invitation' ? passwordIn(text) : undefined;
  const code = purpose === 'invitation' || link ? undefined : /(?<!\d)\d{6,8}(?!\d)/.exec(text)?.[0];
  return { text, ...(code && { code }), ...(password && { password }), ...(link && { link }) };
}
