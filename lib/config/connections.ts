import 'server-only';
import { PooldeckError } from '@/lib/errors';
import type { ConnectionSettings } from './connection-schema';
import { env } from './env';
import { isLoopback } from './listen-policy';
import { loadConnections } from './load-connections';
import { processWide } from './process-wide';

/** A connection as the interface may know it: no secret, nothing that could become one. */
export interface Connection {
  id: string;
  title: string;
  kind: 'embedded' | 'aws' | 'endpoint';
  /** Never empty; the first one is the default. */
  regions: readonly [string, ...string[]];
  /** No write passes the gateway. */
  readOnly: boolean;
  /** Where other programs reach it: the address of an `endpoint` connection, the door of the embedded one. */
  endpoint?: string;
  /** Where its credentials come from, in words. */
  credentials: string;
}

function credentialsInWords(settings: ConnectionSettings): string {
  if (settings.kind === 'embedded') return 'none needed';
  const { credentials } = settings;
  if (credentials === 'default') return 'default AWS credential chain';
  if (credentials === 'environment') return 'keys from the environment';
  if ('role' in credentials) return `role ${credentials.role}`;
  return 'profile' in credentials ? `profile ${credentials.profile}` : 'keys from the configuration';
}

/** The address of the embedded Cognito's HTTP door; issuers of its tokens begin with it. */
export function embeddedOrigin(): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  const host = HOST.includes(':') ? `[${HOST.replace(/[[\]]/g, '')}]` : HOST;
  return `${PUBLIC_URL ?? `http://${isLoopback(HOST) ? host : '127.0.0.1'}:${PORT}`}/cognito`;
}

function publicView(settings: ConnectionSettings): Connection {
  const [first, ...others] = settings.regions;
  if (first === undefined) throw new PooldeckError('configuration', `Connection ${settings.id} names no region.`);
  return {
    id: settings.id,
    title: settings.title ?? settings.id,
    kind: settings.kind,
    regions: [first, ...others],
    readOnly: settings.readOnly,
    ...(settings.kind === 'endpoint' && { endpoint: settings.url }),
    ...(settings.kind === 'embedded' && { endpoint: embeddedOrigin() }),
    credentials: credentialsInWords(settings),
  };
}

/** Settings and public views side by side, read once from the file or the environment. */
function configured(): { settings: ConnectionSettings; view: Connection }[] {
  return processWide('connections', () =>
    loadConnections(env()).map((settings) => ({ settings, view: publicView(settings) })),
  );
}

/** All connections, in the order of the configuration. @throws PooldeckError `configuration` */
export function listConnections(): Connection[] {
  return configured().map(({ view }) => view);
}

/** @throws PooldeckError `unknownConnection` */
export function getConnection(id: string): Connection {
  const found = configured().find(({ view }) => view.id === id);
  if (!found) throw new PooldeckError('unknownConnection', `There is no connection called "${id}".`);
  return found.view;
}

/** The connection with its secrets, for the gateway alone: never hand it to a page. */
export function connectionSettings(id: string): ConnectionSettings {
  getConnection(id);
  const found = configured().find(({ settings }) => settings.id === id);
  if (!found) throw new PooldeckError('unknownConnection', `There is no connection called "${id}".`);
  return found.settings;
}

/**
 * The region of a pool, which its id begins with (`eu-west-1_AbCdEfGhI`). Emulators have ids such as `local_1a2b`:
 * for an endpoint an unknown prefix means its first region.
 * @throws PooldeckError `wrongRegion` when the connection does not cover it.
 */
export function regionOf(connection: Connection, poolId: string): string {
  const prefix = poolId.split('_')[0] ?? '';
  const known = connection.regions.find((region) => region === prefix);
  if (known) return known;
  if (connection.kind === 'endpoint') return connection.regions[0];
  throw new PooldeckError(
    'wrongRegion',
    `The connection "${connection.title}" covers ${connection.regions.join(', ')}, and the pool ${poolId} is not in there.`,
  );
}

/** @throws PooldeckError `wrongRegion` when the connection does not cover the region. */
export function checkRegion(connection: Connection, region: string): string {
  if (connection.regions.includes(region)) return region;
  throw new PooldeckError(
    'wrongRegion',
    `The connection "${connection.title}" covers ${connection.regions.join(', ')}, not ${region}.`,
  );
}
