import 'server-only';
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

function logger() {
  return processWide('log', () => pino({ level: env().POOLDECK_LOG_LEVEL, base: null }, pino.destination(2)));
}

/** One JSON line to standard error. Fields beyond the allowed ones are dropped. */
export function log(level: 'info' | 'warn' | 'error', fields: LogFields): void {
  const kept = Object.fromEntries(
    allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  logger()[level](kept);
}
