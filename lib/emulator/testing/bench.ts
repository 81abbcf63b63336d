import {
  CognitoIdentityProvider,
  type CognitoIdentityProviderClientConfig,
  CognitoIdentityProviderServiceException,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { EmulatorOptions } from '../context.ts';
import { type Emulator, openEmulator } from '../emulator.ts';
import { listMessages, type OutboxQuery } from '../outbox/outbox.ts';
import { emulatorRequestHandler } from '../request-handler.ts';
import type { LambdaSettings } from '../triggers/invoke.ts';
import { giveReadyKeys } from './ready-keys.ts';

/** An emulator in memory, the real SDK on it, and a clock that tests turn. */
export type Bench = {
  emulator: Emulator;
  api: CognitoIdentityProvider;
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): void;
  now(): number;
  makePool(input?: Partial<CreateUserPoolCommandInput>): Promise<string>;
  /** A client with all the flows that need no trigger, unless the input names others. */
  makeClient(poolId: string, input?: Partial<CreateUserPoolClientCommandInput>): Promise<string>;
  /** What would have been sent, newest first. */
  messages(query?: OutboxQuery): ReturnType<typeof listMessages>;
  /** The code or password in the newest message: the longest run without blanks, markup or a full stop at its end. */
  lastCode(query?: OutboxQuery): string;
};

export const goodPassword = 'Correct-Horse-1';
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export function openBench(options: EmulatorOptions = {}, region = 'eu-central-1', lambda?: LambdaSettings): Bench {
  let time = Date.parse('2026-11-21T09:00:00Z');
  const emulator = openEmulator({ file: ':memory:', now: () => time, origin: 'http://cognito.test', options, lambda });
  giveReadyKeys(emulator.db);
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...benchOf(emulator, { requestHandler: emulatorRequestHandler(emulator) }, region), pass };
}

/** The bench of an emulator that runs already, reached as the SDK's settings say; its clock is its own. */
export function benchOf(
  emulator: Emulator,
  reached: CognitoIdentityProviderClientConfig,
  region = 'eu-central-1',
): Omit<Bench, 'pass'> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const api = new CognitoIdentityProvider({ region, credentials, maxAttempts: 1, ...reached });
  const flows = ['PASSWORD', 'USER_SRP', 'REFRESH_TOKEN'];
  const messages = (query: OutboxQuery = {}) => listMessages(emulator.db, query);
  return {
    emulator,
    api,
    messages,
    now: () => emulator.now(),
    async makePool(input = {}) {
      const { UserPool } = await api.createUserPool({ PoolName: 'bench', ...input });
      return UserPool?.Id ?? '';
    },
    async makeClient(poolId, input = {}) {
      const { UserPoolClient } = await api.createUserPoolClient({
        UserPoolId: poolId,
        ClientName: 'bench',
        ExplicitAuthFlows: [
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          ...flows.slice(1).map((flow) => `ALLOW_${flow}_AUTH` as 'ALLOW_USER_SRP_AUTH'),
        ],
        ...input,
      });
      return UserPoolClient?.ClientId ?? '';
    },
    lastCode(query) {
      const body = messages(query)[0]?.body ?? '';
      return /(?:is|code) (\S+?)\.? ?$/.exec(body)?.[1] ?? body;
    },
  };
}

/** What a call was refused with: its exception's name and text. Fails when it went well or broke in another way. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; message: string }> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof CognitoIdentityProviderServiceException)) {
    throw new Error('The call was meant to be refused.', { cause: outcome });
  }
  return { name: outcome.name, message: outcome.message };
}

export const ipe = (message: string) => ({ name: 'InvalidParameterException', message });
export const nae = (message: string) => ({ name: 'NotAuthorizedException', message });
