import 'server-only';
import { format } from 'node:util';
import pino from 'pino';
import { env } from './env';
import { processWide } from './process-wide';

/** What a log line may hold. No input of a person, no header, no body. */
export interface LogFields {
  event: string;
  id?: string;
  action?: string;
  operation?: string;
  code?: string;
  connection?: string;
  region?: string;
  count?: number;
  /** For faults of Pooldeck's own only. */
  stack?: string | undefined;
}

const allowed = ['event', 'id', 'action', 'operation', 'code', 'connection', 'region', 'count', 'stack'] as const;

/** Signs that steer a terminal or hide text in it and that JSON leaves as they are: C1, line ends, directions. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function written(line: string): string {
  return line.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function logger() {
  return processWide('log', () => {
    // Written at once: the last lines of a process that ends are the ones that are looked for.
    const standardError = pino.destination({ dest: 2, sync: true });
    const stream = { write: (line: string) => standardError.write(written(line)) };
    return pino({ level: env().POOLDECK_LOG_LEVEL, base: null }, stream);
  });
}

/** One JSON line to standard error. Fields beyond the allowed ones are dropped. */
export function log(level: 'info' | 'warn' | 'error', fields: LogFields): void {
  const kept = Object.fromEntries(
    allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  logger()[level](kept);
}

/** What Next itself reports of a fault goes into the same lines: it would print it over several, unescaped. */
export function logConsole(): void {
  const to =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log(level, { event: 'next', stack: format(...parts) });
  Object.assign(globalThis.console, { warn: to('warn'), error: to('error') });
}
