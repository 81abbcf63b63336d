import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { preAuthentication } from '../triggers/sign-in-triggers.ts';
import { chooseFlow, type Door } from './auth-flow.ts';
import type { AuthStep } from './auth-step.ts';
import { choiceStep } from './choice-step.ts';
import { type ClientAccess, checkSecretHash } from './client-access.ts';
import { customStep } from './custom-step.ts';
import { findParameter, getParameter, type Parameters } from './parameters.ts';
import { beginByPassword } from './password-step.ts';
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
  const proof = flow in proofs ? getParameter(parameters, proofs[flow as keyof typeof proofs]) : '';
  checkSecretHash(context, access, [name], findParameter(parameters, 'SECRET_HASH'));
  if (flow === 'password') return beginByPassword(context, access, name, proof);
  preAuthentication(context, access, name);
  if (flow === 'srp') return srpStep(context, access, name, proof);
  return flow === 'custom'
    ? customStep(context, access, name, parameters)
    : choiceStep(context, access, name, parameters);
}

const proofs = { password: 'PASSWORD', srp: 'SRP_A' };
