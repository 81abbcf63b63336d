import 'server-only';
import type { Connection } from '@/lib/config/connections';
import { type ErrorCode, type ErrorDetails, errorTable, PooldeckError } from '@/lib/errors';
import { type Circumstances, classify } from './classify';
import { accountOfDenial, assumeRolePolicy, policyForOperation } from './iam';
import { validationFields } from './validation-fields';
import { type WireFailure, wireFailure } from './wire-failure';

/** The call that failed. */
export interface FailedCall extends Circumstances {
  operation: string;
  connection: Connection;
  region: string;
  /** Of the input, when it names one. */
  poolId: string | undefined;
  /** Milliseconds the whole call was given. */
  deadline: number;
}

export interface CallFailure {
  error: PooldeckError;
  transient: boolean;
  /** Seconds to wait, as the answer asked for. */
  retryAfter: number | undefined;
}

// What Cognito says in these cases is the best sentence there is.
const inItsOwnWords: ReadonlySet<ErrorCode> = new Set(['validation', 'refused', 'notFound', 'conflict', 'limit']);

function sentence(code: ErrorCode, failure: WireFailure, call: FailedCall): string {
  const { operation, connection, region, aborted, deadline } = call;
  const where = connection.kind === 'aws' ? `Cognito in ${region}` : `"${connection.title}"`;
  if (inItsOwnWords.has(code) && failure.message) return failure.message;
  const role = roleDenied(failure);
  if (role) return `AWS does not let this console take on the role ${role}.`;
  if (code === 'accessDenied') return `AWS does not let this console call ${operation} in ${region}.`;
  if (code === 'unsupportedByEndpoint') return `${where} does not support ${operation}.`;
  if (code === 'notCognito') return `${where} answered ${operation} with something other than JSON.`;
  if (code === 'throttle') return `${where} refused ${operation} because too many requests came at once.`;
  if (code === 'unavailable') return `${where} answered ${operation} with a fault of its own.`;
  if (code === 'cancelled') return `${operation} was cancelled.`;
  if (code === 'outcomeUnknown') return `${operation} was sent, and its answer from ${where} was lost.`;
  if (code !== 'endpointUnreachable') return errorTable[code].title;
  if (aborted === 'deadline') return `${where} did not answer ${operation} within ${deadline / 1000} seconds.`;
  return `No connection to ${where}: ${failure.message || failure.networkCode || 'no answer'}.`;
}

/** The role that could not be taken on, from AWS' text. */
function roleDenied({ message }: WireFailure): string | undefined {
  return /sts:AssumeRole on resource: (arn:[^\s]+)/.exec(message)?.[1];
}

/** The policy to offer. AWS' text names account and action of a denial: `… on resource: arn:aws:cognito-idp:…:123456789012:…`. */
function policyOf(failure: WireFailure, { operation, region, poolId }: FailedCall): string {
  const role = roleDenied(failure);
  if (role) return assumeRolePolicy(role);
  return policyForOperation(operation, { region, account: accountOfDenial(failure.message), poolId });
}

function detailsOf(code: ErrorCode, failure: WireFailure, call: FailedCall): ErrorDetails {
  const details: Record<keyof ErrorDetails, string | number | undefined> = {
    operation: call.operation,
    connection: call.connection.id,
    region: call.region,
    awsName: failure.name || failure.networkCode,
    awsMessage: failure.message || undefined,
    requestId: failure.requestId,
    httpStatus: failure.status,
    policy: code === 'accessDenied' ? policyOf(failure, call) : undefined,
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

function fieldsOf(code: ErrorCode, { name, message }: WireFailure): Record<string, string> | undefined {
  if (code !== 'validation') return undefined;
  if (name === 'InvalidPasswordException') return { Password: message };
  const fields = validationFields(message);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Puts whatever a call threw into our words, keeping AWS' own for the details. */
export function cognitoFailure(thrown: unknown, call: FailedCall): CallFailure {
  const failure = wireFailure(thrown);
  const { code, transient } = classify(failure, call);
  const error = new PooldeckError(code, sentence(code, failure, call), {
    fields: fieldsOf(code, failure),
    details: detailsOf(code, failure, call),
    cause: thrown,
  });
  return { error, transient, retryAfter: failure.retryAfter };
}
