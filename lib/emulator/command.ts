import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEmulator } from './emulator.ts';
import { startServer } from './server.ts';

const help = `Usage: npm run cognito -- [options]

  --port NUMBER        where to listen (default 9338; 0 takes a free one)
  --host ADDRESS       which address to listen on (default 127.0.0.1, this machine only)
  --allow-host NAME    a further host name under which signed operations are answered; repeatable
  --data FOLDER        where cognito.db lies (default ./data, the same pools as Pooldeck's own)
  --lambda-endpoint URL
                       where Lambda functions of triggers are called, such as http://127.0.0.1:3001 of
                       sam local start-lambda; without it no trigger runs
  --short-pages        lists give fewer items than asked, as Cognito does now and then
`;

/** A mistake in the command line; its message is for the person who typed it. */
class UsageError extends Error {}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '9338' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: 'data' },
      'lambda-endpoint': { type: 'string' },
      'short-pages': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port ${values.port} is not a port number (0–65535).`);
  }
  const endpoint = values['lambda-endpoint'];
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new UsageError(`--lambda-endpoint ${endpoint} is no address that begins with http:// or https://.`);
  }
  return { ...values, port, lambda: endpoint === undefined ? undefined : { endpoint } };
}

/** Runs the embedded Cognito as a command until it is told to stop. Resolves with an exit code when it cannot start. */
export async function runCommand(args: string[]): Promise<number | undefined> {
  try {
    const options = readOptions(args);
    if (options.help) {
      process.stdout.write(help);
      return 0;
    }
    await listen(options);
    return undefined;
  } catch (error) {
    process.stderr.write(`${explained(error)}\n`);
    return 1;
  }
}

async function listen(options: ReturnType<typeof readOptions>) {
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
  const file = path.resolve(options.data, 'cognito.db');
  const emulator = openEmulator({ file, options: { shortPages: options['short-pages'] }, lambda: options.lambda });
  const { port, host } = options;
  const server = await startServer(emulator, { port, host, allowedHosts: options['allow-host'] }).catch((error) => {
    emulator.close();
    throw error;
  });
  const stop = () => {
    server.close(() => {
      emulator.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  process.stdout.write(greeting(`http://${shown}:${address.port}`, file));
}

const greeting = (url: string, file: string) => `Embedded Cognito, a local stand-in, at ${url}
State: ${file}
Try: aws cognito-idp list-user-pools --max-results 10 --endpoint-url ${url} --region us-east-1
Any credentials will do, such as AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local.
`;

function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Choose another: npm run cognito -- --port ${(port ?? 9338) + 1}`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}: see --host.`;
  if (code === 'EACCES') return `Not allowed: ${error.message}`;
  return code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${help}` : error.message;
}
