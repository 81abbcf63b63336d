import type { Context, EmulatorOptions } from './context.ts';
import { missingAuthentication, signedRegion } from './credentials.ts';
import { CognitoFault, resourceNotFound } from './errors.ts';
import { checkLimits } from './limits.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { inRuns, newMemory } from './outside.ts';
import { parseInput } from './parse.ts';
import { regionOfPool, unsignedRegion } from './region.ts';
import type { EmulatorRequest } from './request.ts';
import { shapeOutput } from './shape-output.ts';
import { findOperationShape, type OperationShape } from './shapes.ts';

export type World = Pick<Context, 'db' | 'now' | 'options' | 'origin' | 'invoke'> & { options: EmulatorOptions };

/** A request whose operation is known and, where it has to be, signed. */
export type Route = { name: string; operation: Operation; shape: OperationShape; region: string | undefined };

const prefix = 'AWSCognitoIdentityProviderService.';
/** Of every emulated account. */
export const accountId = '123456789012';

/** The operation that `X-Amz-Target` names, or undefined. */
export function operationName(request: EmulatorRequest): string | undefined {
  const target = request.headers['x-amz-target'];
  return target?.startsWith(prefix) ? target.slice(prefix.length) : undefined;
}

/** Finds the operation and checks that a signed one is signed. An operation not built here is as unknown as a made-up one. */
export function route(request: EmulatorRequest): Route {
  const name = operationName(request) ?? '';
  const [operation, shape] = [operations.get(name), findOperationShape(name)];
  if (!operation || !shape || request.method !== 'POST') throw new CognitoFault('UnknownOperationException', '');
  const { authorization } = request.headers;
  if (!shape.unsigned && !authorization) throw missingAuthentication();
  return { name, operation, shape, region: authorization ? signedRegion(authorization) : undefined };
}

/** Parse, model limits, then the operation in one transaction (see outside.ts), then the shaped answer. */
export async function carryOut(
  request: EmulatorRequest,
  { name, operation, shape, region }: Route,
  world: World,
): Promise<object> {
  const input = parseInput(request.body, shape.input);
  checkLimits(input, shape.input);
  const memory = newMemory(world.now());
  const context: Context = {
    ...world,
    now: () => memory.at,
    memory,
    metadata: input.ClientMetadata as Context['metadata'],
    operation: name,
    accountId,
    region: region ?? unsignedRegion(world.db, request.headers.host, input),
  };
  checkRegion(input, context);
  const output = await inRuns(context, operation.writes ? 'writes' : 'reads', () =>
    operation.run(input as never, context),
  );
  return shapeOutput(output, shape.output);
}

/** Pools live in one region: asked for elsewhere, they do not exist. */
function checkRegion({ UserPoolId: id }: Record<string, unknown>, context: Context) {
  if (typeof id === 'string' && regionOfPool(id) !== context.region) {
    throw resourceNotFound(`User pool ${id} does not exist.`);
  }
}
