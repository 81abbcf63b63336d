import { createOnlyMembers, type Made, type MadeClient, type MadeDomain, nothingMade, withoutPoolId } from './made';
import type { JsonObject, JsonValue, Plan, PlanStep } from './plan-step';
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
  const steps = [
    ...poolStep(update),
    ...mfaSteps(made, rest),
    ...resourceServerSteps(made, rest),
    ...clientSteps(made, rest),
    ...domainSteps(made, rest),
  ];
  return { steps: steps.toSorted((one, other) => rank(one) - rank(other)) };
}

/** Removals first (a domain or client name may be wanted again), then in the order of a plan. */
const order: PlanStep['operation'][] = [
  'DeleteUserPoolDomain',
  'DeleteUserPoolClient',
  'DeleteResourceServer',
  'UpdateUserPool',
  'SetUserPoolMfaConfig',
  'CreateResourceServer',
  'CreateUserPoolClient',
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

function clientSteps(made: Made, rest: PlanStep[]): PlanStep[] {
  const wanted = rest.filter(({ operation }) => operation === 'CreateUserPoolClient');
  const { left, obsolete } = compare<MadeClient>(made.clients, wanted, ({ sent }) => sent);
  return [...removalSteps({ ...nothingMade, clients: obsolete, pool: made.pool }, { keepPool: true }), ...left];
}

/** Pairs what was made with what is wanted by their whole input; names need not be unique. */
function compare<T>(made: readonly T[], wanted: readonly PlanStep[], sentOf: (each: T) => JsonObject) {
  const left = [...wanted];
  const obsolete: T[] = [];
  for (const each of made) {
    const same = left.findIndex(({ input }) => sameJson(sentOf(each), withoutPoolId(input)));
    if (same === -1) obsolete.push(each);
    else left.splice(same, 1);
  }
  return { left, obsolete };
}
