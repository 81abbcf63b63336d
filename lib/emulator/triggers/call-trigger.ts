import type { Context } from '../context.ts';
import { CognitoFault } from '../errors.ts';
import { afterCommit, askOutside } from '../outside.ts';
import type { Pool } from '../pool-store.ts';
import type { Invocation } from './invoke.ts';
import { invalidOutput, type TriggerResponse } from './trigger-response.ts';

const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'UserMigration',
] as const;
/** A trigger that this emulator runs, by its name in LambdaConfig. */
export type TriggerName = (typeof triggers)[number];

/** What a trigger is called with, beside what all of them are told. */
export type TriggerCall = {
  trigger: TriggerName;
  /** triggerSource, such as `PreSignUp_AdminCreateUser`. */
  source: string;
  userName: string;
  /** The app client; left out in calls of an administrator that name none. */
  clientId?: string;
  request: object;
  /** What the function may fill in, as it finds it. */
  response: object;
  /** Of the event; only the pre-token trigger has other ones than 1. */
  version?: string;
  /** Called at the end of a sign-in: what was proven and changed on the way stays so when the function fails. */
  late?: true;
};

/** Whether calling a trigger would call anything: the pool has a function for it, and there is an endpoint. */
export const runsTrigger = ({ invoke }: Pick<Context, 'invoke'>, pool: Pool, trigger: TriggerName): boolean =>
  invoke !== undefined && arnOf(pool, trigger) !== undefined;

/**
 * Calls the pool's function for a trigger and waits for its answer (see outside.ts). Undefined where there is nothing to call.
 *
 * @throws UserLambdaValidationException `X failed with error Y.` when the function throws, UnexpectedLambdaException when it cannot be
 * called or takes too long, InvalidLambdaResponseException when it gives something else than an event [texts: measured GH
 * amplify-js, amazon-cognito-identity-dart-2#204]
 */
export function callTrigger(context: Context, pool: Pool, call: TriggerCall): TriggerResponse | undefined {
  const [arn, { invoke }] = [arnOf(pool, call.trigger), context];
  if (arn === undefined || !invoke) return undefined;
  const event = eventFor(context, pool, call);
  const outcome = askOutside(context, questionOf(arn, event), () => invoke(arn, event));
  try {
    return responseOf(call.trigger, outcome);
  } catch (error) {
    if (!call.late || !(error instanceof CognitoFault)) throw error;
    throw new CognitoFault(error.code, error.message, { keep: true });
  }
}

/** Tells the pool's function of something that is so already: when it fails, the request does, and what was done stays. */
export function tellTrigger(context: Context, pool: Pool, call: TriggerCall) {
  const [arn, { invoke }] = [arnOf(pool, call.trigger), context];
  if (arn === undefined || !invoke) return;
  const event = eventFor(context, pool, call);
  afterCommit(context, async () => {
    responseOf(call.trigger, await invoke(arn, event));
  });
}

function arnOf({ doc: { LambdaConfig } }: Pool, trigger: TriggerName): string | undefined {
  if (trigger === 'PreTokenGeneration') return LambdaConfig?.PreTokenGenerationConfig?.LambdaArn;
  return LambdaConfig?.[trigger];
}

/**
 * What makes an event this one and no other: what the request brings, not what the pool knows of the user. A function may change that
 * itself, such as one that keeps the time of the last sign-in in an attribute, and would be asked for ever.
 */
const questionOf = (arn: string, { request, ...event }: TriggerEvent) =>
  JSON.stringify([arn, event, { ...request, userAttributes: undefined, groupConfiguration: undefined }]);

type TriggerEvent = Record<string, unknown> & { request: object };

/** What all triggers are told [doc DG23]. */
function eventFor({ region }: Context, pool: Pool, call: TriggerCall): TriggerEvent {
  const { source, userName, clientId = 'CLIENT_ID_NOT_APPLICABLE', request, response, version = '1' } = call;
  return {
    version,
    region,
    userPoolId: pool.id,
    userName,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    triggerSource: source,
    request,
    response,
  };
}

function responseOf(trigger: TriggerName, outcome: Invocation): TriggerResponse {
  if (outcome.kind === 'failed') {
    throw new CognitoFault('UserLambdaValidationException', `${trigger} failed with error ${outcome.message}.`);
  }
  if (outcome.kind === 'unreachable') {
    const text = `${trigger} invocation failed due to error ${outcome.reason}.`;
    throw new CognitoFault('UnexpectedLambdaException', text);
  }
  const event = parsed(outcome.text);
  if (!isObject(event) || !isObject(event.response)) throw invalidOutput();
  return event.response;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CognitoFault('InvalidLambdaResponseException', 'Invalid lambda function output : Invalid JSON');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
