import { setTimeout as sleep } from 'node:timers/promises';
import { CognitoFault } from './errors.ts';

/**
 * What goes wrong with one call: refused for its rate or with any other error, answered 500, the connection lost before or
 * after the call took effect, or answered late by `ms` milliseconds.
 */
export type Fault =
  | { kind: 'throttle' }
  | { kind: 'refuse'; code: string; message: string }
  | { kind: 'internal' }
  | { kind: 'drop'; when: 'before' | 'after' }
  | { kind: 'slow'; ms: number };

/** What a client sees when the connection breaks. The HTTP server closes the socket instead of answering. */
export class ConnectionLost extends Error {
  readonly code = 'ECONNRESET';
  override readonly name = 'ConnectionLost';
}

/** Carries a fault out around `call`. */
export async function withFault<Answer>(fault: Fault | undefined, call: () => Promise<Answer>): Promise<Answer> {
  switch (fault?.kind) {
    case undefined:
      return call();
    case 'throttle':
      throw new CognitoFault('TooManyRequestsException', 'Rate exceeded');
    case 'refuse':
      throw new CognitoFault(fault.code, fault.message);
    case 'internal':
      throw new CognitoFault('InternalErrorException', 'Internal error', { status: 500 });
    case 'slow':
      await sleep(fault.ms);
      return call();
    case 'drop':
      if (fault.when === 'after') await call();
      throw new ConnectionLost('The emulator dropped the connection on request.');
    default:
      return fault satisfies never;
  }
}
