import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { CognitoFault } from './errors.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

export type EmulatorRequest = {
  method: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
};

export type EmulatorResponse = { status: number; headers: Record<string, string>; body: string };

type World = Pick<Context, 'db' | 'now' | 'options'>;

const target = 'AWSCognitoIdentityProviderService.';

/** Answers one call: route, parse, model limits, the operation in one transaction, shaped answer. */
export function answer(request: EmulatorRequest, world: World): EmulatorResponse {
  const name = (request.headers['x-amz-target'] ?? '').replace(target, '');
  try {
    const operation = operations.get(name);
    if (!operation) throw new CognitoFault('UnknownOperationException', '');
    const input = JSON.parse(request.body || '{}');
    const context: Context = {
      ...world,
      operation: name,
      region: 'us-east-1',
      accountId: '123456789012',
      origin: 'http://127.0.0.1',
    };
    return respond(200, run(operation, input, context));
  } catch (error) {
    if (!(error instanceof CognitoFault)) throw error;
    return respond(error.status, { __type: error.code, message: error.message, ...error.members });
  }
}

function run(operation: Operation, input: unknown, context: Context): object {
  const outcome = context.db.transaction(() => {
    try {
      return { output: operation.run(input as never, context) };
    } catch (error) {
      if (error instanceof CognitoFault && error.keep) return { fault: error };
      throw error;
    }
  });
  const result = operation.writes ? outcome.immediate() : outcome.deferred();
  if ('fault' in result) throw result.fault;
  return result.output;
}

const respond = (status: number, body: object): EmulatorResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify(body),
});
