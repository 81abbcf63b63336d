import 'server-only';
import { processWide } from '@/lib/config/process-wide';
import { PooldeckError } from '@/lib/errors';

/** Each hash takes 128 MiB and a thread: more at once would let strangers exhaust the machine. */
const atOnce = 2;
/** Who waits longer than about this many turns is told to come back. */
const mostWaiting = 20;

interface Turns {
  running: number;
  waiting: (() => void)[];
  /** How many were begun, ever. */
  begun: number;
}

const turns = () => processWide<Turns>('password-hashing', () => ({ running: 0, waiting: [], begun: 0 }));

/**
 * Runs the work when fewer than two others run; the rest wait in line.
 * @throws PooldeckError `busy` when the line is full
 */
export async function inHashingTurn<T>(work: () => Promise<T>): Promise<T> {
  const held = turns();
  if (held.running >= atOnce) {
    if (held.waiting.length >= mostWaiting) throw new PooldeckError('busy');
    // Whoever ends hands the turn over, so `running` stays as it is.
    await new Promise<void>((resolve) => held.waiting.push(resolve));
  } else held.running += 1;
  held.begun += 1;
  try {
    return await work();
  } finally {
    const next = held.waiting.shift();
    if (next) next();
    else held.running -= 1;
  }
}
