import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Connection, embeddedOrigin } from '@/lib/config/connections';
import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { processWide } from '@/lib/config/process-wide';
import { type Emulator, openEmulator } from '@/lib/emulator/emulator';
import { handleHttp } from '@/lib/emulator/http';
import { listMessages, type OutboxMessage, type OutboxQuery } from '@/lib/emulator/outbox/outbox';
import { emulatorRequestHandler } from '@/lib/emulator/request-handler';
import { PooldeckError } from '@/lib/errors';
import { type PublicAnswer, parseJson } from './public-request';

export type { OutboxMessage, OutboxQuery };

/** The embedded Cognito of this process, opened when first asked for; its state is `cognito.db` in the data folder. */
export function embeddedEmulator(): Emulator {
  return processWide('embedded', () => {
    const { POOLDECK_DATA: folder, POOLDECK_LAMBDA_ENDPOINT: endpoint } = env();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openEmulator({
      file: path.join(/* turbopackIgnore: true */ folder, 'cognito.db'),
      origin: embeddedOrigin(),
      lambda: endpoint === undefined ? undefined : { endpoint },
      onError: (error) =>
        log('error', { event: 'embedded-cognito', stack: error instanceof Error ? error.stack : String(error) }),
    });
  });
}

/** Plugs it into the SDK in place of the network. */
export function embeddedRequestHandler() {
  return emulatorRequestHandler(embeddedEmulator());
}

/**
 * Mail and SMS that the embedded Cognito would have sent, newest first.
 * @throws PooldeckError `unsupportedByEndpoint` for any other connection: nobody can read what AWS has sent.
 */
export function listOutbox(connection: Connection, query: OutboxQuery = {}): OutboxMessage[] {
  if (connection.kind !== 'embedded')
    throw new PooldeckError(
      'unsupportedByEndpoint',
      'Only the embedded Cognito keeps the messages it would have sent.',
    );
  return listMessages(embeddedEmulator().db, query);
}

/** One of the embedded Cognito's public endpoints, asked without the network; `path` as below its own address. */
export async function answerInProcess(path: string, init?: RequestInit): Promise<PublicAnswer> {
  const request = new Request(`${embeddedOrigin()}${path}`, init);
  const response = await handleHttp(embeddedEmulator(), request, { basePath: new URL(embeddedOrigin()).pathname });
  return { status: response.status, json: parseJson(await response.text()) };
}

/** A file that the embedded Cognito serves, without the network; undefined where it has none. */
export async function bytesInProcess({ pathname }: URL): Promise<Uint8Array | undefined> {
  const request = new Request(new URL(pathname, embeddedOrigin()));
  const response = await handleHttp(embeddedEmulator(), request, { basePath: new URL(embeddedOrigin()).pathname });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
