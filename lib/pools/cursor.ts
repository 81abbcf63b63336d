import 'server-only';
import { z } from 'zod';
import type { SourceState } from './merged-page';

const stateSchema = z.union([
  z.strictObject({ at: z.literal('start') }),
  z.strictObject({ at: z.literal('token'), token: z.string().min(1).max(131_072) }),
  z.strictObject({ at: z.literal('end') }),
]);
const cursorSchema = z.strictObject({ page: z.int().min(2).max(100_000), states: z.record(z.string(), stateSchema) });

/** Where a page of a merged list begins: its number, and how far each source has been read. */
export interface PageCursor {
  page: number;
  states: Record<string, SourceState>;
}

/** A cursor as a link carries it. It holds Cognito's own tokens, so a page can be reloaded, shared and come back to while they live. */
export function encodeCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The cursor in a link; undefined when the link is damaged, and then the first page is the right answer. */
export function decodeCursor(text: string | null | undefined): PageCursor | undefined {
  if (!text) return undefined;
  try {
    return cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
