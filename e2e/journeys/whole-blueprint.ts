import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { arnServices } from '@/lib/settings/arns';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import { clientDefaults } from '@/lib/settings/values';

/** Blueprints under which, between them, every setting is shown: one sends by SNS and code, the other by EUMS and link. */
export function wholeBlueprints(name: string): [codes: Blueprint, links: Blueprint] {
  const codes = newBlueprint(name);
  Object.assign(codes.pool, functions(), {
    tier: 'PLUS',
    threatProtection: 'ENFORCED',
    encryptionKey: 'CUSTOMER_MANAGED_KEY',
    encryptionKeyArn: arnServices.kms.example,
    mfa: 'OPTIONAL',
    mfaMethods: ['TOTP', 'SMS', 'EMAIL'],
    smsRoleArn: arnServices.iam.example,
    acrLevel1: 'one',
    emailSender: 'DEVELOPER',
    emailSourceArn: arnServices.ses.example,
    deviceRemembering: 'OPT_IN',
    domainKind: 'prefix',
    domainPrefix: 'e2e-whole',
  } satisfies Partial<Blueprint['pool']>);
  codes.clients = [{ ...clientDefaults('whole'), generateSecret: true, oauthEnabled: true, refreshRotation: true }];
  for (const client of codes.clients) client.callbackUrls = ['https://app.example.com/callback'];
  const links = structuredClone(codes);
  Object.assign(links.pool, {
    // Not in the first: with a way in that needs no password, invitations may go without one.
    firstFactors: ['PASSWORD', 'WEB_AUTHN'],
    smsService: 'EUMS',
    eumsRoleArn: arnServices.iam.example,
    verificationMethod: 'CONFIRM_WITH_LINK',
    domainKind: 'custom',
    domainName: 'auth.example.com',
    domainCertificateArn: arnServices.acm.example,
  } satisfies Partial<Blueprint['pool']>);
  return [codes, links];
}

/** A function for every trigger, and the key that goes with custom senders. */
function functions(): Partial<Record<PoolSettingId, string>> {
  const entries = Object.entries(poolSettings).flatMap(([id, setting]) =>
    setting.kind === 'arn' && setting.service === 'lambda' ? [[id, arnServices.lambda.example]] : [],
  );
  return { ...Object.fromEntries(entries), kmsKeyId: arnServices.kms.example };
}
