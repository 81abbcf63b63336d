import 'server-only';
import { log } from '@/lib/config/log';
import { processWide } from '@/lib/config/process-wide';
import type { AuditActor, AuditTarget } from './events';
import { nobody, recordEvent } from './write-audit';

/** Refusals of a minute that are written down; the rest is only counted, or anyone at all could fill the disk. */
const mostPerMinute = 100;

/** Strangers and people with an account are counted apart: no flood from outside hides what someone inside tries. */
type Side = 'refusals' | 'denials';

interface Minute {
  began: number;
  kept: number;
  dropped: number;
}

function mayKeep(side: Side, now: number): boolean {
  const minute = processWide<Minute>(side, () => ({ began: now, kept: 0, dropped: 0 }));
  if (now - minute.began >= 60_000) {
    if (minute.dropped > 0) log('warn', { event: `${side}-not-kept`, count: minute.dropped });
    Object.assign(minute, { began: now, kept: 0, dropped: 0 });
  }
  if (minute.kept < mostPerMinute) {
    minute.kept += 1;
    return true;
  }
  minute.dropped += 1;
  return false;
}

export interface Refusal {
  /** Completes "tried to …". */
  what: string;
  /** The network address the request came from, '' when unknown. */
  origin: string;
  errorCode: 'crossSite' | 'signedOut' | 'forbidden';
  /** Left out when nobody knows who sent it. */
  actor?: AuditActor | undefined;
  target?: AuditTarget | undefined;
}

/**
 * Writes one down, if this minute has room for another of its side. That it cannot be written changes nothing: the request is refused
 * either way.
 */
async function keep(side: Side, now: number, write: () => Promise<void>, code: string): Promise<void> {
  if (!mayKeep(side, now)) return;
  try {
    await write();
  } catch {
    log('error', { event: 'audit-unavailable', action: 'access.denied', code });
  }
}

/** A request was turned away before it came to an act of its own. */
export function keepRefusal({ what, errorCode, actor = nobody, ...at }: Refusal, now = Date.now()): Promise<void> {
  const event = { ...at, actor, facts: { what }, outcome: 'denied', errorCode } as const;
  return keep(actor === nobody ? 'refusals' : 'denials', now, () => recordEvent('access.denied', event), errorCode);
}

/** An attempt to sign in came before its time and was not looked at. `name` only of an account that exists. */
export function keepThrottled(name: string | undefined, origin: string, now = Date.now()): Promise<void> {
  const facts = { reason: 'throttled', ...(name !== undefined && { name }) } as const;
  const event = { actor: nobody, origin, outcome: 'denied', errorCode: 'tooManyAttempts', facts } as const;
  return keep('refusals', now, () => recordEvent('access.signInFailed', event), event.errorCode);
}
