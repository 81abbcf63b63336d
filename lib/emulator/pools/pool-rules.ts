import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import type { PoolDoc } from '../pool-store.ts';
import type { PoolSettings } from './pool-settings.ts';
import { checkEmail } from './rules/email-rules.ts';
import { checkLevels } from './rules/level-rules.ts';
import { checkMessages } from './rules/message-rules.ts';
import { checkMfa } from './rules/mfa-rules.ts';
import { checkSignIn } from './rules/sign-in-rules.ts';
import { checkSms } from './rules/sms-rules.ts';
import { checkTags } from './rules/tag-rules.ts';
import { checkTier } from './rules/tier-rules.ts';
import { checkTriggers } from './rules/trigger-rules.ts';
import { checkVerification } from './rules/verification-rules.ts';

/** Rules over what was sent, before defaults hide it. The order of rules is unknown (facts §12.12). */
export function checkSent(sent: PoolSettings) {
  const { Policies, AdminCreateUserConfig, LambdaConfig, AcrConfiguration } = sent;
  const days = [
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays,
    AdminCreateUserConfig?.UnusedAccountValidityDays,
  ];
  if (days.every((value) => value !== undefined)) {
    // Also when both are equal, so sending a described pool back fails [measured PF; GH crossplane#1533].
    throw invalidParameter(
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    );
  }
  const { PreTokenGeneration: old, PreTokenGenerationConfig: versioned } = LambdaConfig ?? {};
  if (old !== undefined && versioned && versioned.LambdaArn !== old) {
    // [measured PF]
    throw invalidParameter(
      "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
    );
  }
  const unknown = Object.keys(AcrConfiguration ?? {}).find((level) => !/^Level[1-4]$/.test(level));
  if (unknown !== undefined) throw invalidParameter(`Invalid ACR level ${unknown}.`); // wording unknown
}

/** Rules over the whole pool as it would be afterwards. `poolId` is absent while it is being created. */
export function checkPool(doc: PoolDoc, context: Context, poolId?: string) {
  checkSms(doc, context);
  checkVerification(doc);
  checkMfa(doc);
  checkSignIn(doc);
  checkEmail(doc, context);
  checkMessages(doc);
  checkTriggers(doc, context);
  checkLevels(doc);
  checkTags(doc.UserPoolTags ?? {});
  checkTier(doc, context, poolId);
}
