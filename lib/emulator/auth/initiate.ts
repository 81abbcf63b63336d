import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { chooseFlow, type Door } from './auth-flow.ts';
import type { AuthStep } from './auth-step.ts';
import { choiceStep } from './choice-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { customStep } from './custom-step.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { passwordStep } from './password-step.ts';
import { refreshStep } from './refresh-step.ts';
import { srpStep } from './srp-step.ts';

/** Begins a sign-in: the common part of InitiateAuth and AdminInitiateAuth. */
export function initiate(
  context: Context,
  access: ClientAccess,
  door: Door,
  input: { AuthFlow: AuthFlowType; AuthParameters?: Parameters },
): AuthStep {
  const parameters = input.AuthParameters;
  const flow = chooseFlow(input.AuthFlow, door, access);
  if (flow === 'refresh') return refreshStep(context, access, parameters);
  const name = getParameter(parameters, 'USERNAME');
  if (flow === 'choice') {
    checkSecretHash(context, access, [name], findParameter(parameters, 'SECRET_HASH'));
    return choiceStep(context, access, name, parameters);
  }
  if (flow === 'custom') {
    checkSecretHash(context, access, [name], findParameter(parameters, 'SECRET_HASH'));
    return customStep(context, access, name, parameters);
  }
  const proof = getParameter(parameters, flow === 'srp' ? 'SRP_A' : 'PASSWORD');
  checkSecretHash(context, access, [name], findParameter(parameters, 'SECRET_HASH'));
  return flow === 'srp' ? srpStep(context, access, name, proof) : passwordStep(context, access, name, proof);
}
