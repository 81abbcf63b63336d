import 'server-only';
import type { Target } from '@/lib/cognito/call';
import { getConnection } from '@/lib/config/connections';
import type { Run } from './run';

/** Where a run calls. @throws PooldeckError `unknownConnection` when the connection is no longer configured */
export function targetOf({ connection, region }: Pick<Run, 'connection' | 'region'>): Target {
  return { connection: getConnection(connection), region };
}
