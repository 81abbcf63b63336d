import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { type PoolThere, poolChangeSteps, valuesThere } from '@/lib/blueprint/pool-changes';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { describeWholePool } from '@/lib/cognito/whole-pool';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { poolDefaults } from '@/lib/settings/values';
import { actorOf, owner } from '@/lib/testing/actors';
import { freeDomains, madePool } from '@/lib/testing/made-pool';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { updatePool } from './actions';
import { getEditablePool, readEditablePool } from './editable-pool';

let far: ServedCognito;
/** Where the examples of ARNs are. */
let place: ServedCognito['target'];

beforeAll(async () => {
  far = await servedCognito();
  place = { ...far.target, region: 'eu-west-1' };
});
afterAll(() => far.close());

const attribute = (name: string) => ({
  name,
  type: 'String' as const,
  min: null,
  max: null,
  mutable: true,
  developerOnly: false,
});

describe('a change of a pool', () => {
  let key: { connection: string; poolId: string };
  const look = () => describeWholePool(place, key.poolId);

  beforeEach(async () => {
    const values: PoolValues = { ...poolDefaults('shop'), tags: [{ key: 'team', value: 'shop' }], tier: 'ESSENTIALS' };
    key = { connection: 'far', poolId: await madePool(place, values) };
    far.begin();
  });

  const change = async (changes: Partial<PoolValues>, actor = owner) => {
    const { seen, values } = await getEditablePool(owner, key);
    return performAction(updatePool, { ...key, seen, pool: { ...values, ...changes } }, { actor });
  };
  const writes = () => far.asked.filter((operation) => !/^(Get|Describe)/.test(operation));

  it('changes what was changed and leaves the rest, and the log says so', async () => {
    const { LastModifiedDate: _, ...was } = await look();
    expect(await change({ name: 'store', passwordMinLength: 15 })).toMatchObject({ ok: true });
    const { LastModifiedDate: __, ...after } = await look();
    const policies = was.Policies as { PasswordPolicy: object };
    expect(after).toEqual({
      ...was,
      Name: 'store',
      Policies: { ...policies, PasswordPolicy: { ...policies.PasswordPolicy, MinimumLength: 15 } },
    });
    expect(writes()).toEqual(['UpdateUserPool']);
    const [entry] = (await listAudit(owner)).entries;
    expect(entry && sentence(entry)).toContain('changed the user pool');
    expect(entry?.difference).toEqual([
      { path: 'PoolName', before: 'shop', after: 'store' },
      { path: 'Policies.PasswordPolicy.MinimumLength', before: 8, after: 15 },
    ]);
  });

  it('of nothing makes no call', async () => {
    expect(await change({})).toMatchObject({ ok: true });
    expect(writes()).toEqual([]);
  });

  it('is refused when somebody else was quicker, and nothing is sent', async () => {
    const { seen, values } = await getEditablePool(owner, key);
    await change({ tags: [] });
    far.begin();
    const late = await performAction(updatePool, { ...key, seen, pool: { ...values, name: 'late' } });
    expect(late).toMatchObject({ ok: false, error: { code: 'concurrentChange' } });
    expect(writes()).toEqual([]);
  });

  it('waits where Cognito says that two writes met, and then lays itself over what is there', async () => {
    const refuse = { kind: 'refuse', code: 'ConcurrentModificationException', message: 'Meanwhile.' } as const;
    far.begin({ UpdateUserPool: [refuse] });
    expect(await change({ passwordMinLength: 20 })).toMatchObject({ ok: true });
    expect(writes()).toEqual(['UpdateUserPool', 'UpdateUserPool']);
  });

  it.each([
    ['UpdateUserPool', { passwordMinLength: 20 }],
    ['SetUserPoolMfaConfig', { mfa: 'OPTIONAL', mfaMethods: ['TOTP'] }],
    ['CreateUserPoolDomain', { domainKind: 'prefix', domainPrefix: 'lost-answer' }],
    ['AddCustomAttributes', { customAttributes: [attribute('plan')] }],
  ] as const)('whose answer to %s is lost is looked into, and the call not made again', async (operation, changes) => {
    far.begin({ [operation]: [{ kind: 'drop', when: 'after' }] });
    expect(await change(structuredClone(changes) as Partial<PoolValues>)).toMatchObject({ ok: true });
    expect(writes()).toEqual([operation]);
    await freeDomains(place, (await readEditablePool(place, key.poolId)).there);
  });

  it('lays nothing over what somebody else changes while it waits', async () => {
    const meanwhile = async () => {
      expect(await change({ name: 'theirs' })).toMatchObject({ ok: true });
      return { kind: 'refuse', code: 'ConcurrentModificationException', message: 'Meanwhile.' } as const;
    };
    far.begin({ UpdateUserPool: [meanwhile] });
    expect(await change({ name: 'mine' })).toMatchObject({ ok: false, error: { code: 'concurrentChange' } });
    expect(writes()).toEqual(['UpdateUserPool', 'UpdateUserPool']);
    expect((await look()).Name).toBe('theirs');
  });

  it('makes no call that was not shown, also where one of two domains goes', async () => {
    const { poolId } = key;
    const [prefix, own] = [`two-${poolId.slice(-9).toLowerCase()}`, 'two.example.com'];
    const CertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';
    await createUserPoolDomain(place, { UserPoolId: poolId, Domain: prefix, ManagedLoginVersion: 1 });
    const CustomDomainConfig = { CertificateArn };
    await createUserPoolDomain(place, { UserPoolId: poolId, Domain: own, ManagedLoginVersion: 2, CustomDomainConfig });
    far.begin();
    expect(await change({ domainKind: 'prefix' })).toMatchObject({ ok: true });
    expect(writes()).toEqual(['DeleteUserPoolDomain']);
    const after = await readEditablePool(place, poolId);
    expect(after.there.domains).toMatchObject([{ Domain: prefix, ManagedLoginVersion: 1 }]);
    await freeDomains(place, after.there);
  });

  it('says what was done when the pool cannot be looked at before the next call', async () => {
    const { seen, values } = await getEditablePool(owner, key);
    const refuse = { kind: 'refuse', code: 'NotAuthorizedException', message: 'No more.' } as const;
    const wanted: PoolValues = { ...values, passwordMinLength: 20, mfa: 'OPTIONAL', mfaMethods: ['TOTP'] };
    // The first look is the one before all calls.
    far.begin({ GetUserPoolMfaConfig: [{ kind: 'slow', ms: 0 }, refuse] });
    expect(await performAction(updatePool, { ...key, seen, pool: wanted })).toMatchObject({
      ok: false,
      error: {
        code: 'partlyDone',
        message: expect.stringMatching(/^UpdateUserPool was done and stays. The rest was not: /),
      },
    });
    expect(writes()).toEqual(['UpdateUserPool']);
  });

  it('whose request is lost is told as unknown, and not sent again', async () => {
    far.begin({ UpdateUserPool: [{ kind: 'drop', when: 'before' }] });
    expect(await change({ name: 'never' })).toMatchObject({ ok: false, error: { code: 'outcomeUnknown' } });
    expect(writes()).toEqual(['UpdateUserPool']);
    expect((await look()).Name).toBe('shop');
  });

  it('that stops half-way says what was done, and goes on from there the next time', async () => {
    far.begin({ SetUserPoolMfaConfig: [{ kind: 'refuse', code: 'InvalidParameterException', message: 'No.' }] });
    const both = { passwordMinLength: 20, mfa: 'OPTIONAL', mfaMethods: ['TOTP'] } satisfies Partial<PoolValues>;
    expect(await change(both)).toMatchObject({
      ok: false,
      error: {
        code: 'partlyDone',
        message: expect.stringMatching(/^UpdateUserPool was done and stays. SetUserPoolMfaConfig was not: No/),
      },
    });
    far.begin();
    expect(await change(both)).toMatchObject({ ok: true });
    expect(writes()).toEqual(['SetUserPoolMfaConfig']);
  });

  it('carries members along that nobody here knows, also when the last known trigger goes', async () => {
    const there: PoolThere = {
      pool: {
        Id: 'eu-west-1_A',
        Name: 'shop',
        LambdaConfig: { PreSignUp: 'arn:a', OfNextYear: 'arn:b' },
        New: { On: true },
      },
      mfa: { MfaConfiguration: 'OFF', Other: 1 },
      domains: [],
    };
    const steps = poolChangeSteps(there, { ...valuesThere(there), triggerPreSignUp: '' });
    expect(steps).toMatchObject([{ input: { LambdaConfig: { OfNextYear: 'arn:b' }, New: { On: true } } }]);
    expect(steps[0]?.input.LambdaConfig).toEqual({ OfNextYear: 'arn:b' });
  });

  it('refuses what Cognito would refuse, what cannot be changed, and who may not', async () => {
    const fields = async (changes: Partial<PoolValues>) => {
      const result = await change(changes);
      return result.ok ? {} : result.error.fields;
    };
    expect(await fields({ passwordMinLength: 5 })).toHaveProperty('pool.passwordMinLength');
    expect(await fields({ mfa: 'ON' })).toHaveProperty('mfaMethods');
    expect(await fields({ signInMode: 'phone' })).toHaveProperty('signInMode');
    expect(await change({ name: 'x' }, actorOf('support'))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(writes()).toEqual([]);
  });
});
