import type { AddressInfo } from 'node:net';
import { getConnection } from '@/lib/config/connections';
import type { EmulatorOptions } from '@/lib/emulator/context';
import { openEmulator } from '@/lib/emulator/emulator';
import type { Fault } from '@/lib/emulator/faults';
import { startServer } from '@/lib/emulator/server';
import { type TestEnvironment, testEnvironment } from './environment';

/** An empty Cognito on a port of its own, reached by the unmodified SDK over HTTP as the connection `far`. */
export interface ServedCognito {
  environment: TestEnvironment;
  target: ReturnType<typeof targetOf>;
  url: string;
  /** Operations asked since the last `begin`, in order. */
  asked: string[];
  /** Forgets what was asked; from now on the n-th call of an operation gets the fault of `faults`, after what has to happen before. */
  begin(faults?: Record<string, (Fault | (() => Promise<Fault>))[]>): void;
  /** Lets time pass there, in milliseconds. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

const targetOf = (region: string) => ({ connection: getConnection('far'), region });

/** `others` are connections beside `far`, which covers us-east-1 and eu-west-1. */
export async function servedCognito(
  others: object[] = [],
  options: Omit<EmulatorOptions, 'fault'> = {},
  variables: Record<string, string> = {},
): Promise<ServedCognito> {
  const environment = testEnvironment(variables);
  const asked: string[] = [];
  let faults: NonNullable<Parameters<ServedCognito['begin']>[0]> = {};
  const fault: EmulatorOptions['fault'] = ({ operation }) => {
    asked.push(operation);
    const next = faults[operation]?.shift();
    return typeof next === 'function' ? next() : next;
  };
  let passed = 0;
  const now = () => Date.now() + passed;
  const emulator = openEmulator({ file: ':memory:', now, options: { ...options, fault } });
  const server = await startServer(emulator, { port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
  const regions = ['us-east-1', 'eu-west-1'];
  environment.connections([{ id: 'far', kind: 'endpoint', title: 'Far', url, regions, credentials }, ...others]);
  return {
    environment,
    target: targetOf('us-east-1'),
    url,
    asked,
    begin(next = {}) {
      faults = next;
      asked.length = 0;
    },
    pass(milliseconds) {
      passed += milliseconds;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      emulator.close();
      for (const name of ['pool-lists', 'accounts', 'recent-user-writes']) globalThis.pooldeckProcessWide?.delete(name);
      await environment.close();
    },
  };
}
