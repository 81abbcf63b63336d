import { createOnlyMembers, type Made, type MadeClient, type MadeDomain, nothingMade, withoutPoolId } from './made';
import { type JsonObject, type JsonValue, type Plan, type PlanStep, resolveKnown } from './plan-step';
import { removalSteps } from './removal';
import { sameJson } from './same-json';

/**
 * What is left to call when a blueprint was edited after a part of it had been made: what is as wanted stays, what can be
 * changed is changed, and what can't is removed and made anew. A pool is only replaced when it must be: some of its
 * settings are fixed for ever, and of others nobody knows whether leaving them out resets them (facts §3.1, §12.1).
 */
export function planContinuation(made: Made, plan: Plan): Plan {
  const wanted = plan.steps.find(({ operation }) => operation === 'CreateUserPool');
  if (!made.pool || !wanted) return plan;
  const update = poolUpdate(made.pool.sent, wanted.input);
  if (update === 'replace') return { steps: [...removalSteps(made), ...plan.steps] };
  const rest = plan.steps.filter((step) => step !== wanted);
  const clients = compareClients(made, rest);
  const steps = [
    ...poolStep(update),
    ...mfaSteps(made, rest),
    ...resourceServerSteps(made, rest),
    ...removalSteps({ ...nothingMade, clients: clients.obsolete, pool: made.pool }, { keepPool: true }),
    ...clients.left,
    ...styleSteps(made, rest, clients),
    ...domainSteps(made, rest),
  ];
  return { steps: steps.toSorted((one, other) => rank(one) - rank(other)) };
}

/** Removals first (a domain or client name may be wanted again), then in the order of a plan. */
const order: PlanStep['operation'][] = [
  'DeleteUserPoolDomain',
  'DeleteManagedLoginBranding',
  'DeleteUserPoolClient',
  'DeleteResourceServer',
  'UpdateUserPool',
  'SetUserPoolMfaConfig',
  'CreateResourceServer',
  'CreateUserPoolClient',
  'CreateManagedLoginBranding',
  'CreateUserPoolDomain',
];
const rank = ({ operation }: PlanStep) => order.indexOf(operation);

/** How to say "none of it" for the members where AWS's own default is not the same as nothing. */
const explicitNothing: Readonly<Record<string, JsonValue>> = {
  AutoVerifiedAttributes: [],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  LambdaConfig: {},
};

function poolUpdate(made: JsonObject, wanted: JsonObject): JsonObject | 'same' | 'replace' {
  if (sameJson(made, wanted)) return 'same';
  const fixed = (input: JsonObject) =>
    Object.fromEntries(Object.entries(input).filter(([member]) => createOnlyMembers.has(member)));
  if (!sameJson(fixed(made), fixed(wanted))) return 'replace';
  const dropped = Object.keys(made).filter((member) => !(member in wanted));
  if (dropped.some((member) => !(member in explicitNothing))) return 'replace';
  const cleared = dropped.map((member): [string, JsonValue] => [member, explicitNothing[member] ?? {}]);
  const updatable = Object.entries(wanted).filter(([member]) => !createOnlyMembers.has(member));
  return Object.fromEntries([...updatable, ...cleared]);
}

function poolStep(update: JsonObject | 'same'): PlanStep[] {
  if (update === 'same') return [];
  return [onPool('pool-update', 'UpdateUserPool', 'Change the user pool to what you edited', update)];
}

function onPool(id: string, operation: PlanStep['operation'], title: string, input: JsonObject): PlanStep {
  return { id, operation, title, input: { UserPoolId: { $ref: 'userPoolId' }, ...input }, refs: ['userPoolId'] };
}

function mfaSteps(made: Made, rest: PlanStep[]): PlanStep[] {
  const wanted = rest.find(({ operation }) => operation === 'SetUserPoolMfaConfig');
  if (!wanted && made.mfa) {
    return [onPool('mfa', 'SetUserPoolMfaConfig', 'Turn MFA off again', { MfaConfiguration: 'OFF' })];
  }
  return wanted && !sameJson(made.mfa, withoutPoolId(wanted.input)) ? [wanted] : [];
}

function domainSteps(made: Made, rest: PlanStep[]): PlanStep[] {
  const wanted = rest.filter(({ operation }) => operation === 'CreateUserPoolDomain');
  const { left, obsolete } = compare<MadeDomain>(made.domains, wanted, ({ sent }) => sent);
  return [...removalSteps({ ...nothingMade, domains: obsolete, pool: made.pool }, { keepPool: true }), ...left];
}

function resourceServerSteps(made: Made, rest: PlanStep[]): PlanStep[] {
  const wanted = rest.filter(({ operation }) => operation === 'CreateResourceServer');
  const { left, obsolete } = compare(made.resourceServers, wanted, (sent) => sent);
  return [...removalSteps({ ...nothingMade, resourceServers: obsolete, pool: made.pool }, { keepPool: true }), ...left];
}

function compareClients(made: Made, rest: PlanStep[]) {
  const wanted = rest.filter(({ operation }) => operation === 'CreateUserPoolClient');
  return compare<MadeClient>(made.clients, wanted, ({ sent }) => sent);
}

/** A client that stays keeps its style, or gets one by its id; one that is made anew takes it from the answer. */
function styleSteps(made: Made, rest: PlanStep[], { kept, obsolete }: Compared<MadeClient>): PlanStep[] {
  const wanted = rest
    .filter(({ operation }) => operation === 'CreateManagedLoginBranding')
    .map((step) => resolveKnown(step, Object.fromEntries([...kept].map(([name, { id }]) => [name, id]))));
  const goesAlong = new Set(obsolete.map(({ id }) => id));
  const isWanted = (clientId: string) => wanted.some(({ input }) => input.ClientId === clientId);
  const styles = made.styles.filter(({ clientId }) => !goesAlong.has(clientId));
  const unwanted = styles.filter(({ clientId }) => !isWanted(clientId));
  return [
    ...removalSteps({ ...nothingMade, styles: unwanted, pool: made.pool }, { keepPool: true }),
    ...wanted.filter(({ input }) => !styles.some(({ clientId }) => clientId === input.ClientId)),
  ];
}

/** `kept` is what stays, by the step of the plan that asks for it. */
type Compared<T> = { left: PlanStep[]; obsolete: T[]; kept: Map<string, T> };

/** Pairs what was made with what is wanted by their whole input; names need not be unique. */
function compare<T>(made: readonly T[], wanted: readonly PlanStep[], sentOf: (each: T) => JsonObject): Compared<T> {
  const left = [...wanted];
  const obsolete: T[] = [];
  const kept = new Map<string, T>();
  for (const each of made) {
    const same = left.findIndex(({ input }) => sameJson(sentOf(each), withoutPoolId(input)));
    if (same === -1) obsolete.push(each);
    else for (const { id } of left.splice(same, 1)) kept.set(id, each);
  }
  return { left, obsolete, kept };
}
