import 'server-only';
import { log } from '@/lib/config/log';
import { processWide } from '@/lib/config/process-wide';
import { nobody, recordEvent } from './write-audit';

/** Refusals of a minute that are written down; the rest is only counted, or anyone at all could fill the disk. */
const mostPerMinute = 100;

interface Minute {
  began: number;
  kept: number;
  dropped: number;
}

function mayKeep(now: number): boolean {
  const minute = processWide<Minute>('refusals', () => ({ began: now, kept: 0, dropped: 0 }));
  if (now - minute.began >= 60_000) {
    if (minute.dropped > 0) log('warn', { event: 'refusals-not-kept', count: minute.dropped });
    Object.assign(minute, { began: now, kept: 0, dropped: 0 });
  }
  if (minute.kept < mostPerMinute) {
    minute.kept += 1;
    return true;
  }
  minute.dropped += 1;
  return false;
}

/**
 * Writes down that a request was turned away before anyone knew who sent it. `what` completes
 * "Somebody tried to …". That it cannot be written changes nothing: the request is refused either way.
 */
export async function keepRefusal(
  what: string,
  origin: string,
  errorCode: 'crossSite' | 'signedOut',
  now = Date.now(),
): Promise<void> {
  if (!mayKeep(now)) return;
  try {
    await recordEvent('access.denied', { actor: nobody, origin, outcome: 'denied', errorCode, facts: { what } });
  } catch {
    log('error', { event: 'audit-unavailable', action: 'access.denied', code: errorCode });
  }
}
