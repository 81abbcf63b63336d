import 'server-only';
import type { ErrorView } from '@/lib/result';
import type { Exchange } from './guide/exchange';

type Ended = { exchanges: readonly Exchange[] } & (
  | { kind: 'refused'; error: ErrorView }
  | { kind: 'challenge' | 'tokens' | 'done' }
);
type Note = (told: { failed: ErrorView }) => void;

/**
 * The bench shows a refusal as its answer, so no error is thrown; the activity log still has to say that what was tried did not come about.
 * Of the error it keeps the code and AWS' name, never its words.
 */
export async function tellRefusal<T extends Ended>(note: Note, step: Promise<T>): Promise<T> {
  const ended = await step;
  if (ended.kind === 'refused') note({ failed: ended.error });
  return ended;
}

/** The same for a step that is done with its first request; what follows only looks again. */
export async function tellRefusalAtOnce<T extends Ended>(note: Note, step: Promise<T>): Promise<T> {
  const ended = await step;
  if (ended.kind === 'refused' && ended.exchanges[0]?.error) note({ failed: ended.error });
  return ended;
}
