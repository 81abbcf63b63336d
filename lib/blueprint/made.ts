import type { JsonObject, PlanOperation, StepResults } from './plan-step';

/** A step that took effect: what was sent, and what Cognito answered (ids only, never a secret). */
export interface DoneStep {
  /** What other steps refer to it by. */
  id: string;
  operation: PlanOperation;
  sent: JsonObject;
  answer: StepAnswer;
}

/** What is kept of an answer. A client secret is not: it can be described again, and a database is not a safe. */
export interface StepAnswer {
  userPoolId?: string;
  poolArn?: string;
  clientId?: string;
  hasSecret?: boolean;
  cloudFrontDomain?: string;
  brandingId?: string;
}

export interface MadeClient {
  id: string;
  /** The step that made it. */
  step: string;
  hasSecret: boolean;
  sent: JsonObject;
}

export interface MadeDomain {
  name: string;
  /** Where a domain of one's own has to point. */
  cloudFrontDomain: string | undefined;
  sent: JsonObject;
}

/** The look of managed login that one app client was given. */
interface MadeStyle {
  id: string;
  clientId: string;
}

/** What a run has made that is still there, as its journal tells. `sent` are the inputs that describe its present state. */
export interface Made {
  pool?: { id: string; arn: string | undefined; sent: JsonObject };
  mfa?: JsonObject;
  resourceServers: JsonObject[];
  clients: MadeClient[];
  styles: MadeStyle[];
  domains: MadeDomain[];
}

export const nothingMade: Made = { resourceServers: [], clients: [], styles: [], domains: [] };

/** Folds the done steps of a journal, in order, into what is there after them. */
export function madeBy(done: readonly DoneStep[]): Made {
  return done.reduce<Made>(after, nothingMade);
}

function after(made: Made, { id: step, operation, sent, answer }: DoneStep): Made {
  switch (operation) {
    case 'CreateUserPool':
      return { ...nothingMade, pool: { id: answer.userPoolId ?? '', arn: answer.poolArn, sent } };
    case 'UpdateUserPool':
      return made.pool ? { ...made, pool: { ...made.pool, sent: updated(made.pool.sent, sent) } } : made;
    case 'DeleteUserPool':
      return nothingMade;
    case 'SetUserPoolMfaConfig':
      return { ...made, mfa: withoutPoolId(sent) };
    case 'CreateUserPoolClient': {
      const { clientId: id = '', hasSecret = false } = answer;
      const client = { id, step, hasSecret, sent: withoutPoolId(sent) };
      return { ...made, clients: [...made.clients, client] };
    }
    case 'DeleteUserPoolClient':
      return {
        ...made,
        clients: made.clients.filter(({ id }) => id !== sent.ClientId),
        styles: made.styles.filter(({ clientId }) => clientId !== sent.ClientId),
      };
    case 'CreateManagedLoginBranding': {
      const style = { id: answer.brandingId ?? '', clientId: String(sent.ClientId) };
      return { ...made, styles: [...made.styles, style] };
    }
    case 'DeleteManagedLoginBranding':
      return { ...made, styles: made.styles.filter(({ id }) => id !== sent.ManagedLoginBrandingId) };
    case 'CreateUserPoolDomain': {
      const { cloudFrontDomain } = answer;
      const domain = { name: String(sent.Domain), cloudFrontDomain, sent: withoutPoolId(sent) };
      return { ...made, domains: [...made.domains, domain] };
    }
    case 'DeleteUserPoolDomain':
      return { ...made, domains: made.domains.filter(({ name }) => name !== sent.Domain) };
    case 'CreateResourceServer':
      return { ...made, resourceServers: [...made.resourceServers, withoutPoolId(sent)] };
    case 'DeleteResourceServer':
      return {
        ...made,
        resourceServers: made.resourceServers.filter(({ Identifier }) => Identifier !== sent.Identifier),
      };
    default:
      return operation satisfies never;
  }
}

/** Create-only members stay as they were created; all others are as the update sent them. */
function updated(created: JsonObject, update: JsonObject): JsonObject {
  const fixed = Object.entries(created).filter(([member]) => createOnlyMembers.has(member));
  return { ...withoutPoolId(update), ...Object.fromEntries(fixed) };
}

/** What CreateUserPool takes and UpdateUserPool doesn't: fixed for the pool's life. */
export const createOnlyMembers: ReadonlySet<string> = new Set([
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
  'Schema',
]);

export function withoutPoolId(input: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([member]) => member !== 'UserPoolId'));
}

/** The values that later steps may refer to. Where an edited plan made another client under the same name, the later one counts. */
export function resultsOf({ pool, clients }: Made): StepResults {
  return { ...(pool && { userPoolId: pool.id }), ...Object.fromEntries(clients.map(({ step, id }) => [step, id])) };
}
