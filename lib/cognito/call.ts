import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  $Command,
  CognitoIdentityProviderClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-cognito-identity-provider';
import { noteCall } from '@/lib/audit/current-act';
import { PooldeckError } from '@/lib/errors';
import { metrics } from '@/lib/metrics/registry';
import { cognitoClient, type Target } from './client';
import { type CallFailure, cognitoFailure } from './cognito-error';
import { isWrite } from './operation-kind';
import { waitForTurn } from './pacing';

export type { Target } from './client';

/** Any command of the SDK. */
export type CognitoCommand<I extends ServiceInputTypes, O extends ServiceOutputTypes> = $Command<
  I,
  O,
  CognitoIdentityProviderClientResolvedConfig,
  ServiceInputTypes,
  ServiceOutputTypes
>;

export interface CallOptions {
  /** Of a page that was left, a person who cancelled. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, when a page needs an answer sooner than the usual limits give. */
  timeout?: number | undefined;
}

/** Milliseconds one attempt may take, from signing to the last byte of the answer. */
const deadlines = { read: 10_000, write: 30_000 };
const attemptsOfRead = 3;

/** Before the n-th repetition: full jitter, as AWS recommends; throttling asks for more patience (facts §1.3). */
function pause(attempt: number, { error, retryAfter }: CallFailure): number {
  if (retryAfter !== undefined) return Math.min(retryAfter * 1000, 5_000);
  const base = error.code === 'throttle' ? 500 : 50;
  return Math.random() * Math.min(base * 2 ** attempt, 5_000);
}

/** From the schema: the name of the class does not survive a minified build. */
function operationName({ schema }: Pick<CognitoCommand<ServiceInputTypes, ServiceOutputTypes>, 'schema'>): string {
  if (schema === undefined) throw new TypeError('A command of the SDK without a schema.');
  return 'name' in schema ? schema.name : schema[2];
}

function member(input: object, name: string): string | undefined {
  const value = Reflect.get(input, name);
  return typeof value === 'string' ? value : undefined;
}

/** Sends once. */
async function attempt<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: CognitoCommand<I, O>,
  operation: string,
  { signal, timeout }: CallOptions,
): Promise<{ output: O } | { failure: CallFailure }> {
  const write = isWrite(operation);
  const deadline = timeout ?? (write ? deadlines.write : deadlines.read);
  const clock = AbortSignal.timeout(deadline);
  let sent = false;
  // The innermost step of the SDK, right before the network: what fails earlier was never sent.
  command.middlewareStack.add(
    (next) => (args) => {
      sent = true;
      return next(args);
    },
    { step: 'deserialize', priority: 'low', name: 'pooldeckSent', override: true },
  );
  try {
    signal?.throwIfAborted();
    const abortSignal = AbortSignal.any(signal ? [signal, clock] : [clock]);
    const output = await cognitoClient(target).send(command, { abortSignal });
    noteCall({ operation, write, requestId: output.$metadata.requestId ?? '' });
    return { output };
  } catch (thrown) {
    const aborted = signal?.aborted ? 'caller' : clock.aborted ? 'deadline' : undefined;
    const poolId = member(command.input, 'UserPoolId');
    const failure = cognitoFailure(thrown, { ...target, operation, write, sent, aborted, poolId, deadline });
    if (sent) noteCall({ operation, write, requestId: failure.error.details?.requestId ?? '' });
    return { failure };
  }
}

/**
 * The one way to Cognito. Reads are sent again on throttling and passing faults, up to three times; writes never: when
 * it is not certain that a write was not carried out, the error says so (`isOutcomeUnknown`).
 * @throws PooldeckError, with AWS' name, text and request id in `details`
 */
export async function callCognito<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  target: Target,
  command: CognitoCommand<I, O>,
  options: CallOptions = {},
): Promise<O> {
  const operation = operationName(command);
  const write = isWrite(operation);
  if (write && target.connection.readOnly)
    throw new PooldeckError('readOnlyConnection', `The connection "${target.connection.title}" is read-only.`);
  const { signal } = options;
  for (let attempts = 1; ; attempts += 1) {
    await turn(target, operation, signal);
    const startedAt = performance.now();
    const result = await attempt(target, command, operation, options);
    metrics().callSeconds.observe({ operation }, (performance.now() - startedAt) / 1000);
    metrics().calls.inc({ operation, outcome: 'output' in result ? 'success' : result.failure.error.code });
    if ('output' in result) return result.output;
    const { error, transient } = result.failure;
    if (write || !transient || attempts >= attemptsOfRead) throw error;
    await sleep(pause(attempts, result.failure), undefined, signal && { signal }).catch(() => {
      throw new PooldeckError('cancelled');
    });
  }
}

async function turn({ connection, region }: Target, operation: string, signal: AbortSignal | undefined): Promise<void> {
  try {
    await waitForTurn(connection, region, operation, signal);
  } catch (error) {
    throw signal?.aborted ? new PooldeckError('cancelled') : error;
  }
}
