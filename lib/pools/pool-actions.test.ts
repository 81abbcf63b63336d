import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUserPoolDomain } from '@/lib/cognito/domains';
import { createUserPool, describeUserPool } from '@/lib/cognito/pools';
import { owner } from '@/lib/testing/actors';
import { performAction } from '@/lib/testing/perform-action';
import { type ServedCognito, servedCognito } from '@/lib/testing/served-cognito';
import { deletePool, unprotectPool } from './actions';
import { getPool, getPoolSettings } from './overview';
import { poolFacts } from './pool-facts';

let far: ServedCognito;
const actor = owner;

beforeAll(async () => {
  far = await servedCognito([{ id: 'shut', kind: 'endpoint', url: 'http://127.0.0.1:9', readOnly: true }]);
});
beforeEach(() => far.begin());
afterAll(() => far.close());

async function pool(more: Partial<CreateUserPoolCommandInput> = {}) {
  const made = await createUserPool(far.target, { PoolName: 'shop', ...more });
  return { connection: 'far', poolId: made.Id ?? '' };
}
const gone = (poolId: string) =>
  describeUserPool(far.target, poolId).then(
    () => false,
    (error) => error.code === 'notFound',
  );

describe('deleting a pool', () => {
  it('wants its id typed, and calls nobody without it', async () => {
    const key = await pool();
    far.begin();
    const result = await performAction(deletePool, { ...key, typed: 'shop' });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalidInput', fields: { typed: 'Type the id of the pool.' } },
    });
    expect(far.asked).toEqual([]);
  });

  it('refuses while it is protected, with nothing deleted', async () => {
    const key = await pool({ DeletionProtection: 'ACTIVE' });
    await createUserPoolDomain(far.target, { UserPoolId: key.poolId, Domain: 'guarded-shop' });
    const result = await performAction(deletePool, { ...key, typed: key.poolId });
    expect(result).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect((await describeUserPool(far.target, key.poolId)).Domain).toBe('guarded-shop');
  });

  it('takes the domain first', async () => {
    const key = await pool();
    await createUserPoolDomain(far.target, { UserPoolId: key.poolId, Domain: 'shop-domain' });
    far.begin();
    const result = await performAction(deletePool, { ...key, typed: key.poolId });
    expect(result).toMatchObject({ ok: true, data: { domains: ['shop-domain'] } });
    expect(far.asked).toEqual(['DescribeUserPool', 'DeleteUserPoolDomain', 'DeleteUserPool']);
    expect(await gone(key.poolId)).toBe(true);
  });

  it.each([
    ['after it took effect', 'after', true],
    ['before it took effect', 'before', false],
  ] as const)('looks when the answer is lost %s', async (_, when, done) => {
    const key = await pool();
    far.begin({ DeleteUserPool: [{ kind: 'drop', when }] });
    const result = await performAction(deletePool, { ...key, typed: key.poolId });
    expect(result.ok).toBe(done);
    expect(await gone(key.poolId)).toBe(done);
  });

  it('is refused on a read-only connection', async () => {
    const result = await performAction(deletePool, { connection: 'shut', poolId: 'us-east-1_x', typed: 'us-east-1_x' });
    expect(result).toMatchObject({ ok: false, error: { code: 'readOnlyConnection' } });
  });
});

describe('switching deletion protection off', () => {
  const rich: Partial<CreateUserPoolCommandInput> = {
    DeletionProtection: 'ACTIVE',
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: false, TemporaryPasswordValidityDays: 3 } },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true },
    LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:pre' },
    UserPoolTags: { team: 'shop' },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    VerificationMessageTemplate: { EmailMessage: 'Code {####}', EmailSubject: 'Hello' },
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  };

  it('changes that and nothing else', async () => {
    const key = await pool(rich);
    const before = await describeUserPool(far.target, key.poolId);
    expect(await performAction(unprotectPool, key)).toMatchObject({ ok: true, refreshed: true });
    const after = await describeUserPool(far.target, key.poolId);
    const { LastModifiedDate: _a, ...was } = before;
    const { LastModifiedDate: _b, ...is } = after;
    expect(is).toEqual({ ...was, DeletionProtection: 'INACTIVE' });
  });

  it('is content when the answer is lost but the change is there', async () => {
    const key = await pool({ DeletionProtection: 'ACTIVE' });
    far.begin({ UpdateUserPool: [{ kind: 'drop', when: 'after' }] });
    expect(await performAction(unprotectPool, key)).toMatchObject({ ok: true });
    far.begin();
    expect(await performAction(unprotectPool, key)).toMatchObject({ ok: true });
    expect(far.asked).toEqual(['DescribeUserPool']);
  });
});

describe('reading a pool', () => {
  it('has ids, endpoints and domains from one call', async () => {
    const key = await pool();
    far.begin();
    expect(await getPool(actor, key)).toMatchObject({
      name: 'shop',
      arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${key.poolId}`,
      isProtected: false,
      endpoints: { issuer: `${far.url}/${key.poolId}` },
      domains: [],
    });
    expect(far.asked).toEqual(['DescribeUserPool']);
  });

  it('reads settings in parallel, with the domain after them', async () => {
    const key = await pool();
    await createUserPoolDomain(far.target, { UserPoolId: key.poolId, Domain: 'seen-shop' });
    far.begin();
    const { values, gaps } = await getPoolSettings(actor, key);
    expect(values).toMatchObject({ name: 'shop', domainKind: 'prefix', domainPrefix: 'seen-shop', mfa: 'OFF' });
    expect(gaps).toEqual([]);
    expect(far.asked.toSorted()).toEqual(['DescribeUserPool', 'DescribeUserPoolDomain', 'GetUserPoolMfaConfig']);
  });

  it('tells what an endpoint does not answer and goes on without it', async () => {
    const key = await pool();
    far.begin({ GetUserPoolMfaConfig: [{ kind: 'internal' }, { kind: 'internal' }, { kind: 'internal' }] });
    const { values, gaps } = await getPoolSettings(actor, key);
    expect(values.name).toBe('shop');
    expect(gaps).toMatchObject([{ part: 'mfa', error: { code: 'unavailable' } }]);
  });

  it('answers facts of a row without ever failing the list', async () => {
    const key = await pool();
    expect(await poolFacts(actor, key)).toMatchObject({ ok: true, facts: { estimatedUsers: 0, tier: 'ESSENTIALS' } });
    expect(await poolFacts(actor, { ...key, poolId: 'us-east-1_nowhere12' })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  });
});
