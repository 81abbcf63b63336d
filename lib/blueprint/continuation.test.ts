import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planContinuation } from './continuation';
import { type DoneStep, type Made, madeBy, nothingMade, resultsOf } from './made';
import { type JsonObject, type Plan, type PlanStep, resolveInput } from './plan-step';
import { removalSteps } from './removal';

const step = (id: string, operation: PlanStep['operation'], input: JsonObject): PlanStep => ({
  id,
  operation,
  title: id,
  ...(operation === 'CreateUserPool'
    ? { input, refs: [] }
    : { input: { UserPoolId: { $ref: 'userPoolId' }, ...input }, refs: ['userPoolId'] }),
});

function styleStep(position: number): PlanStep {
  const client = `client-${position}`;
  const made = step(`style-${position}`, 'CreateManagedLoginBranding', { ClientId: { $ref: client } });
  return { ...made, refs: [...made.refs, client] };
}

interface Choice {
  pool: JsonObject;
  mfa: JsonObject | null;
  servers: string[];
  clients: string[];
  /** Whether each client gets a style. */
  styles: boolean;
  domains: string[];
}

function planOf({ pool, mfa, servers, clients, styles, domains }: Choice): Plan {
  return {
    steps: [
      step('pool', 'CreateUserPool', { PoolName: 'notes', ...pool }),
      ...(mfa ? [step('mfa', 'SetUserPoolMfaConfig', mfa)] : []),
      ...servers.map((name, index) => step(`rs-${index}`, 'CreateResourceServer', { Identifier: 'api', Name: name })),
      ...clients.map((name, index) => step(`client-${index + 1}`, 'CreateUserPoolClient', { ClientName: name })),
      ...(styles ? clients.map((_, index) => styleStep(index + 1)) : []),
      ...domains.map((name, index) => step(`domain-${index}`, 'CreateUserPoolDomain', { Domain: name })),
    ],
  };
}

/** Carries steps out on paper: what a journal would hold after them. Ids count up. */
function carryOut(steps: PlanStep[], before: DoneStep[] = []): DoneStep[] {
  const done = [...before];
  for (const each of steps) {
    const number = done.length;
    const answer = { userPoolId: `p${number}`, clientId: `c${number}`, brandingId: `s${number}` };
    const { id, operation } = each;
    done.push({ id, operation, sent: resolveInput(each, resultsOf(madeBy(done))), answer });
  }
  return done;
}

/** What is there, ids left out and empty members counting as absent. */
function shape({ pool, mfa, resourceServers, clients, styles, domains }: Made) {
  const said = Object.entries(pool?.sent ?? {}).filter(([, value]) => !['[]', '{}'].includes(JSON.stringify(value)));
  return {
    pool: pool && Object.fromEntries(said),
    mfa: mfa?.MfaConfiguration === 'OFF' ? undefined : mfa,
    servers: resourceServers.map(({ Name }) => Name),
    clients: clients.map(({ sent }) => sent.ClientName).toSorted(),
    // Of which client, not which style: ids are left out.
    styles: styles.map(({ clientId }) => clients.find(({ id }) => id === clientId)?.sent.ClientName).toSorted(),
    domains: domains.map(({ name }) => name).toSorted(),
  };
}

const choice: fc.Arbitrary<Choice> = fc.record({
  pool: fc.record(
    {
      DeletionProtection: fc.constantFrom('ACTIVE', 'INACTIVE'),
      Schema: fc.constantFrom<JsonObject[]>([], [{ Name: 'a' }]),
      AutoVerifiedAttributes: fc.constantFrom(['email'], ['phone_number']),
      SmsConfiguration: fc.constantFrom({ SnsCallerArn: 'x' }, { SnsCallerArn: 'y' }),
    },
    { requiredKeys: ['DeletionProtection'] },
  ),
  mfa: fc.option(fc.record({ MfaConfiguration: fc.constantFrom('ON', 'OPTIONAL') })),
  servers: fc.array(fc.constantFrom('API', 'Other'), { maxLength: 1 }),
  clients: fc.array(fc.constantFrom('web', 'app', 'job'), { maxLength: 3 }),
  styles: fc.boolean(),
  domains: fc.subarray(['notes', 'other', 'auth.example.com'], { maxLength: 2 }),
});

describe('planContinuation', () => {
  it('leads from any part of one plan to exactly what the edited plan asks for', () => {
    fc.assert(
      fc.property(choice, choice, fc.nat(9), (first, edited, stop) => {
        const before = carryOut(planOf(first).steps.slice(0, stop));
        const after = carryOut(planContinuation(madeBy(before), planOf(edited)).steps, before);
        expect(shape(madeBy(after))).toEqual(shape(madeBy(carryOut(planOf(edited).steps))));
      }),
      { numRuns: 500 },
    );
  });

  it('calls nothing when all is there', () => {
    fc.assert(
      fc.property(choice, (same) => {
        const plan = planOf(same);
        expect(planContinuation(madeBy(carryOut(plan.steps)), plan).steps).toEqual([]);
      }),
    );
  });

  const made = madeBy(carryOut([step('pool', 'CreateUserPool', { PoolName: 'notes', Schema: [] })]));

  it('changes a pool in place when it can', () => {
    const { steps } = planContinuation(
      made,
      planOf({
        pool: { Schema: [], LambdaConfig: { PreSignUp: 'x' } },
        mfa: null,
        servers: [],
        clients: [],
        styles: false,
        domains: [],
      }),
    );
    expect(steps.map(({ operation }) => operation)).toEqual(['UpdateUserPool']);
    expect(steps[0]?.input).not.toHaveProperty('Schema');
  });

  it('replaces a pool when a setting is fixed for ever', () => {
    const { steps } = planContinuation(
      made,
      planOf({ pool: { Schema: [{ Name: 'a' }] }, mfa: null, servers: [], clients: [], styles: false, domains: [] }),
    );
    expect(steps.map(({ operation }) => operation)).toEqual(['DeleteUserPool', 'CreateUserPool']);
  });
});

describe('removalSteps', () => {
  it('leave nothing of any part of a plan, domain first, protection off before the pool', () => {
    fc.assert(
      fc.property(choice, fc.nat(6), (first, stop) => {
        const before = carryOut(planOf(first).steps.slice(0, stop));
        const steps = removalSteps(madeBy(before));
        expect(madeBy(carryOut(steps, before))).toEqual(nothingMade);
        const operations = steps.map(({ operation }) => operation);
        const right = ['DeleteUserPoolDomain', 'UpdateUserPool', 'DeleteUserPool'];
        expect(operations).toEqual(operations.toSorted((a, b) => right.indexOf(a) - right.indexOf(b)));
        expect(operations.filter((each) => !right.includes(each))).toEqual([]);
      }),
    );
  });

  it('send all settings of the pool again when they switch its protection off (facts 3.1)', () => {
    const sent = {
      PoolName: 'notes',
      DeletionProtection: 'ACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      Schema: [],
    };
    const [unprotect] = removalSteps({ ...nothingMade, pool: { id: 'p', arn: undefined, sent } });
    expect(unprotect?.input).toEqual({
      UserPoolId: 'p',
      PoolName: 'notes',
      DeletionProtection: 'INACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
    });
  });

  it('take a client from a pool that the run did not make', () => {
    const clients = [{ id: 'c', step: 'client-1', hasSecret: false, sent: { ClientName: 'web' } }];
    expect(
      removalSteps({ ...nothingMade, clients }, { poolId: 'p' }).map(({ operation, input }) => ({ operation, input })),
    ).toEqual([{ operation: 'DeleteUserPoolClient', input: { UserPoolId: 'p', ClientId: 'c' } }]);
  });
});
