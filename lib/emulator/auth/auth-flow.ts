import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import { CognitoFault, invalidParameter } from '../errors.ts';
import type { ClientAccess } from './client-access.ts';

export type Door = 'client' | 'admin';
export type Flow = 'password' | 'srp' | 'refresh' | 'choice' | 'custom';

const needed: Record<Flow, (door: Door) => string[]> = {
  password: (door) =>
    door === 'admin'
      ? ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']
      : ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
  srp: () => ['ALLOW_USER_SRP_AUTH'],
  refresh: () => ['ALLOW_REFRESH_TOKEN_AUTH'],
  choice: () => ['ALLOW_USER_AUTH'],
  custom: () => ['ALLOW_CUSTOM_AUTH'],
};

/**
 * The flow that a request asks for, when it may be asked for here and the client allows it.
 *
 * @throws IPE for a flow that the client has not [measured logs] or that belongs to the other door [MOTO, unsure]
 */
export function chooseFlow(name: AuthFlowType, door: Door, access: ClientAccess): Flow {
  const flow = findFlow(name, door, access);
  if (!isAllowed(flow, door, access)) {
    if (door === 'admin') throw invalidParameter('Auth flow not enabled for this client');
    throw invalidParameter(
      flow === 'srp' ? 'USER_SRP_AUTH is not enabled for the client.' : `${name} flow not enabled for this client`,
    );
  }
  return flow;
}

function findFlow(name: AuthFlowType, door: Door, { pool }: ClientAccess): Flow {
  switch (name) {
    case 'USER_SRP_AUTH':
      return 'srp';
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH':
      return 'refresh';
    case 'USER_PASSWORD_AUTH':
      if (door === 'admin') throw invalidParameter('Initiate Auth method not supported');
      return 'password';
    case 'ADMIN_NO_SRP_AUTH':
    case 'ADMIN_USER_PASSWORD_AUTH':
      if (door === 'client') throw invalidParameter('Initiate Auth method not supported');
      return 'password';
    case 'CUSTOM_AUTH':
      if (!pool.doc.LambdaConfig?.DefineAuthChallenge) {
        throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
      }
      return 'custom';
    case 'USER_AUTH':
      return 'choice';
    default:
      throw name satisfies never;
  }
}

/** Without any flow named: SRP, custom and refresh [sdk]. Old names leave the three on, except CUSTOM_AUTH_FLOW_ONLY. */
function isAllowed(flow: Flow, door: Door, { client }: ClientAccess): boolean {
  const flows: string[] = client.doc.ExplicitAuthFlows ?? [];
  const isModern = flows.some((name) => name.startsWith('ALLOW_'));
  if (flow === 'refresh' && client.doc.RefreshTokenRotation?.Feature === 'ENABLED') return false;
  if ((flow === 'refresh' || flow === 'custom') && !isModern) return true;
  if (flow === 'srp' && !isModern) return !flows.includes('CUSTOM_AUTH_FLOW_ONLY');
  return needed[flow](door).some((name) => flows.includes(name));
}

/** What real Cognito can do and this one cannot: said, never skipped. */
export const notBuilt = (message: string) => new CognitoFault('UnsupportedOperationException', message);
