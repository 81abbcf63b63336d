import { type FailureGuide, pool } from './failure-guide';

/** The triggers as Cognito's texts name them, and where each is set. */
const triggers = {
  PreSignUp: 'triggerPreSignUp',
  PostConfirmation: 'triggerPostConfirmation',
  PreAuthentication: 'triggerPreAuthentication',
  PostAuthentication: 'triggerPostAuthentication',
  PreTokenGeneration: 'triggerPreTokenGeneration',
  CustomMessage: 'triggerCustomMessage',
  UserMigration: 'triggerUserMigration',
  DefineAuthChallenge: 'triggerDefineAuthChallenge',
  CreateAuthChallenge: 'triggerCreateAuthChallenge',
  VerifyAuthChallengeResponse: 'triggerVerifyAuthChallengeResponse',
} as const;

/** One guide for each function that can fail, so that each leads to its own setting. */
const ofEach = Object.entries(triggers).flatMap(([name, setting]): FailureGuide[] => [
  {
    id: `trigger-threw-${name}`,
    matches: new RegExp(`\\b${name} failed with error `),
    symptom: `${name} failed with error …`,
    cause: `The function behind the trigger ${name} threw an error. Functions say no to somebody in this way; its words are in the answer.`,
    change: 'If it should not have refused, look at the log of the function.',
    at: pool(setting),
  },
  {
    id: `trigger-unreachable-${name}`,
    matches: new RegExp(`\\b${name} invocation failed `),
    symptom: `${name} invocation failed`,
    cause: `Cognito could not call the function behind the trigger ${name}, or got no answer within five seconds, three times.`,
    change:
      'On AWS: check that the function exists, answers in time, and lets cognito-idp.amazonaws.com call it. In the embedded Cognito: check that the Lambda endpoint runs and knows a function of this name.',
    at: pool(setting),
  },
]);

/** Refusals that a Lambda trigger is behind, or one that is missing. */
export const triggerFailures: readonly FailureGuide[] = [
  {
    id: 'no-lambda-endpoint',
    matches: /no Lambda endpoint is configured/,
    symptom: 'No Lambda endpoint is configured',
    cause:
      'The embedded Cognito runs no functions by itself. It calls them at an address that speaks Lambda’s Invoke API.',
    change:
      'Start one, such as sam local start-lambda, and start Pooldeck with POOLDECK_LAMBDA_ENDPOINT=http://127.0.0.1:3001.',
  },
  ...ofEach,
  {
    id: 'trigger-misunderstood',
    matches: /InvalidLambdaResponseException|Unrecognizable lambda output|Invalid lambda function output/,
    symptom: 'Unrecognizable lambda output',
    cause:
      'A function did not give the event back, or with a response that Cognito does not understand: a text where a flag belongs, or no decision at all.',
    change: 'Return the event as it came, with only its response filled in.',
    at: pool('triggerPreSignUp'),
  },
  {
    id: 'custom-without-function',
    matches: /Custom auth lambda trigger is not configured/,
    symptom: 'Custom auth lambda trigger is not configured',
    cause:
      'The custom flow needs three functions, and the pool lacks one: to define, to create and to verify challenges.',
    change: 'Give the pool all three triggers.',
    at: pool('triggerDefineAuthChallenge'),
  },
  {
    id: 'migration-refused',
    matches: /Exception migrating user/,
    symptom: 'Exception migrating user in app client',
    cause: 'The pool does not know this user, and the function that fetches users from elsewhere did not give it one.',
    change: 'Check name and password as they are where the users come from, and the log of the function.',
    at: pool('triggerUserMigration'),
  },
];
