import { describe, expect, it } from 'vitest';
import { tutorials } from '@/lib/testing/tutorials';
import { newBlueprint } from './blueprint';
import { planClient, planCreation } from './plan';
import { resolveInput, UnresolvedReference } from './plan-step';
import { presets } from './presets';

const golden = (name: string) => `./golden/${name}.golden.json`;
const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('planCreation', () => {
  it('of the defaults is one call', async () => {
    const plan = planCreation(newBlueprint('Notes'), { runTag: 'run1' });
    expect(plan.steps.map(({ operation }) => operation)).toEqual(['CreateUserPool']);
    await expect(text(plan)).toMatchFileSnapshot(golden('defaults'));
  });

  it.each(presets)('of the preset $id', async ({ id, build }) => {
    await expect(text(planCreation(build('Notes'), { runTag: 'run1' }))).toMatchFileSnapshot(golden(`preset-${id}`));
  });

  it.each(Object.entries(tutorials))('of the tutorial %s', async (name, blueprint) => {
    const plan = planCreation(blueprint, { runTag: 'run1' });
    await expect(text(plan)).toMatchFileSnapshot(golden(`tutorial-${name}`));
  });

  it('never creates a pool with MFA, which would need SMS (facts 2.3)', () => {
    const { steps } = planCreation(tutorials.invitations, { runTag: 'run1' });
    expect(steps[0]?.input).not.toHaveProperty('MfaConfiguration');
    expect(steps.map(({ operation }) => operation)).toEqual([
      'CreateUserPool',
      'SetUserPoolMfaConfig',
      'CreateUserPoolClient',
    ]);
  });

  it('orders resource servers before clients, and the domain last (facts 11.1)', () => {
    const m2m = presets.find(({ id }) => id === 'm2m')?.build('Jobs');
    expect(m2m && planCreation(m2m, { runTag: 'run1' }).steps.map(({ id }) => id)).toEqual([
      'pool',
      'resource-server-1',
      'client-1',
      'domain',
    ]);
  });

  it("tags the pool with the run beside the person's own tags", () => {
    const blueprint = newBlueprint('Notes');
    blueprint.pool.tags = [{ key: 'team', value: 'web' }];
    const [pool] = planCreation(blueprint, { runTag: 'run1' }).steps;
    expect(pool?.input.UserPoolTags).toEqual({ team: 'web', 'pooldeck:run': 'run1' });
  });

  it('of a pool under managed login', async () => {
    const { emailSignIn } = tutorials;
    const pool = { ...emailSignIn.pool, managedLoginVersion: '2' as const };
    const plan = planCreation({ ...emailSignIn, pool }, { runTag: 'run1' });
    await expect(text(plan)).toMatchFileSnapshot(golden('managed-login'));
  });

  it('gives each client with login pages its style before the domain shows them, under managed login only', () => {
    const { pool, clients } = tutorials.emailSignIn;
    const managed = { ...pool, managedLoginVersion: '2' as const };
    const all = [...tutorials.notes.clients, ...clients];
    const { steps } = planCreation({ ...tutorials.emailSignIn, pool: managed, clients: all }, { runTag: 'run1' });
    expect(steps.map(({ id }) => id)).toEqual(['pool', 'client-1', 'client-2', 'style-2', 'domain']);
    expect(steps[3]).toEqual({
      id: 'style-2',
      operation: 'CreateManagedLoginBranding',
      title: 'Give article-client a branding style with Cognito’s own values',
      input: { UserPoolId: { $ref: 'userPoolId' }, ClientId: { $ref: 'client-2' }, UseCognitoProvidedValues: true },
      refs: ['userPoolId', 'client-2'],
    });
  });

  it('is the same each time', () => {
    const plan = () => planCreation(tutorials.emailSignIn, { runTag: 'run1' });
    expect(plan()).toEqual(plan());
  });
});

describe('planClient', () => {
  it('is one call on the pool that is there', () => {
    const { pool, clients } = tutorials.notes;
    const [client] = clients;
    const { steps } = client ? planClient('eu-west-1_A', client, pool) : { steps: [] };
    expect(steps.map(({ operation, input, refs }) => [operation, input.UserPoolId, refs])).toEqual([
      ['CreateUserPoolClient', 'eu-west-1_A', []],
    ]);
  });

  it('adds the style where the pool’s domain shows managed login and the client has pages', () => {
    const { pool, clients } = tutorials.emailSignIn;
    const [client] = clients;
    const managed = { ...pool, managedLoginVersion: '2' as const };
    const operations = (values: typeof pool) =>
      client ? planClient('eu-west-1_A', client, values).steps.map(({ operation, refs }) => [operation, ...refs]) : [];
    expect(operations(pool)).toEqual([['CreateUserPoolClient']]);
    expect(operations({ ...managed, domainKind: 'none' })).toEqual([['CreateUserPoolClient']]);
    expect(operations(managed)).toEqual([['CreateUserPoolClient'], ['CreateManagedLoginBranding', 'client-1']]);
  });
});

describe('resolveInput', () => {
  const step = { id: 'x', refs: ['userPoolId'], input: { UserPoolId: { $ref: 'userPoolId' } } };
  it('puts in what earlier steps answered', () => {
    expect(resolveInput(step, { userPoolId: 'a_b' })).toEqual({ UserPoolId: 'a_b' });
  });
  it('refuses to guess', () => {
    expect(() => resolveInput(step, {})).toThrow(UnresolvedReference);
  });
  it('takes nothing that a person typed for a reference', () => {
    const input = { UserPoolTags: { $ref: 'userPoolId' }, PoolName: '$ref' };
    expect(resolveInput({ id: 'x', refs: [], input }, { userPoolId: 'a_b' })).toEqual(input);
  });
});
