import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { openBench, refusal } from '../testing/bench.ts';

const bench = openBench();
const { api } = bench;
const LambdaArn = 'arn:aws:lambda:eu-central-1:123456789012:function:x';
const unavailable = (message: string) => ({ name: 'FeatureUnavailableInTierException', message });
const lite = (feature: string) =>
  unavailable(`The following features need to be disabled for the LITE pricing tier configured: ${feature}`);
const passkeys = {
  Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] } },
};

describe('the LITE plan', () => {
  test.each<[string, string, Partial<CreateUserPoolCommandInput>]>([
    ['Passwordless Sign-In', 'text measured PF, class sdk', passkeys],
    [
      'Token Customization with Pre-Token Generation Lambda V2_0',
      'text measured PF, class sdk',
      { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn } } },
    ],
    ['Password History', 'doc', { Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } }],
    ['Dynamic Client Registration', 'sdk', { DcrConfiguration: {} }],
    ['Authentication Context Class Reference', 'sdk', { AcrConfiguration: { Level1: { AcrValue: 'urn:my:1' } } }],
  ])('has no %s [%s]', async (feature, _, input) => {
    const call = api.createUserPool({ PoolName: 'a', UserPoolTier: 'LITE', ...input });
    expect(await refusal(call)).toEqual(lite(feature));
  });

  test('cannot be gone back to while such a feature is used [measured PF]', async () => {
    const UserPoolId = await bench.makePool(passkeys);
    expect(await refusal(api.updateUserPool({ UserPoolId, UserPoolTier: 'LITE' }))).toEqual(
      lite('Passwordless Sign-In'),
    );
  });

  test('has no managed login 2 [measured PF]', async () => {
    const UserPoolId = await bench.makePool({ UserPoolTier: 'LITE' });
    const call = api.createUserPoolDomain({ UserPoolId, Domain: 'lite', ManagedLoginVersion: 2 });
    expect(await refusal(call)).toEqual(
      unavailable(
        'The following feature is not available for the LITE pricing tier configured: Managed Login Version 2',
      ),
    );
  });

  test('cannot be gone back to with a domain of managed login 2 [measured PF]', async () => {
    const UserPoolId = await bench.makePool();
    await api.createUserPoolDomain({ UserPoolId, Domain: 'managed', ManagedLoginVersion: 2 });
    expect((await refusal(api.updateUserPool({ UserPoolId, UserPoolTier: 'LITE' }))).name).toBe(
      'FeatureUnavailableInTierException',
    );
  });

  test('has neither e-mail MFA nor passkeys [sdk]', async () => {
    const SourceArn = 'arn:aws:ses:us-east-1:123456789012:identity/a.de';
    const EmailConfiguration = { EmailSendingAccount: 'DEVELOPER' as const, SourceArn };
    const UserPoolId = await bench.makePool({ UserPoolTier: 'LITE', EmailConfiguration });
    const email = { MfaConfiguration: 'ON' as const, EmailMfaConfiguration: {} };
    const WebAuthnConfiguration = { RelyingPartyId: 'a.example' };
    for (const input of [email, { WebAuthnConfiguration }]) {
      const { name } = await refusal(api.setUserPoolMfaConfig({ UserPoolId, ...input }));
      expect(name).toBe('FeatureUnavailableInTierException');
    }
  });
});

test.each(['LITE', 'ESSENTIALS'] as const)('threat protection needs PLUS, not %s [sdk, AUTH]', async (UserPoolTier) => {
  const UserPoolAddOns = { AdvancedSecurityMode: 'AUDIT' as const };
  const { name } = await refusal(api.createUserPool({ PoolName: 'a', UserPoolTier, UserPoolAddOns }));
  expect(name).toBe('FeatureUnavailableInTierException');
  await api.createUserPool({ PoolName: 'a', UserPoolTier: 'PLUS', UserPoolAddOns });
});
