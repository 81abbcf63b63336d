import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import type { PoolDoc } from '../pool-store.ts';
import type { Wire } from '../wire.ts';
import { verificationMessages } from './messages.ts';

/** What CreateUserPool and UpdateUserPool have in common. */
export type PoolSettings = Omit<Wire<UpdateUserPoolRequest>, 'UserPoolId' | 'PoolName'>;

/** The part of a stored pool that these settings decide. */
type SettingsDoc = Omit<
  PoolDoc,
  'SchemaAttributes' | 'AliasAttributes' | 'UsernameAttributes' | 'UsernameConfiguration' | 'mfaFactors'
>;

const loginLevels = ['Level1', 'Level2', 'Level3', 'Level4'];

/** Settings with everything that was left out at its default, as DescribeUserPool shows it (facts §2.1). */
export function settingsDoc(sent: PoolSettings, context: Context): SettingsDoc {
  const autoVerified = sent.AutoVerifiedAttributes ?? [];
  return {
    ...verificationMessages(sent),
    ...policies(sent),
    DeletionProtection: sent.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: lambdaConfig(sent.LambdaConfig),
    AutoVerifiedAttributes: autoVerified.length > 0 ? autoVerified : undefined,
    SmsAuthenticationMessage: sent.SmsAuthenticationMessage,
    MfaConfiguration: sent.MfaConfiguration ?? 'OFF',
    UserAttributeUpdateSettings: sent.UserAttributeUpdateSettings,
    DeviceConfiguration: sent.DeviceConfiguration,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...sent.EmailConfiguration },
    SmsConfiguration: smsConfiguration(sent.SmsConfiguration, context),
    UserPoolTags: sent.UserPoolTags ?? {},
    UserPoolAddOns: sent.UserPoolAddOns,
    AccountRecoverySetting: sent.AccountRecoverySetting ?? {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
    UserPoolTier: sent.UserPoolTier ?? 'ESSENTIALS',
    KeyConfiguration: sent.KeyConfiguration ?? { KeyType: 'AWS_OWNED_KEY' },
    IssuerConfiguration: sent.IssuerConfiguration ?? { Type: 'ORIGINAL' },
    DcrConfiguration: sent.DcrConfiguration && {
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
      ...sent.DcrConfiguration,
    },
    AcrConfiguration: Object.fromEntries(
      loginLevels.map((level, at) => [
        level,
        sent.AcrConfiguration?.[level] ?? { AcrValue: `urn:cognito:loa:${at + 1}` },
      ]),
    ),
  };
}

/** The period of temporary passwords has two names: both are shown, whichever was set. 0 is read as 7 [sdk]. */
function policies({
  Policies,
  AdminCreateUserConfig,
}: PoolSettings): Pick<PoolDoc, 'Policies' | 'AdminCreateUserConfig'> {
  const sent = Policies?.PasswordPolicy;
  const days = AdminCreateUserConfig?.UnusedAccountValidityDays || sent?.TemporaryPasswordValidityDays || 7;
  const all = sent === undefined;
  return {
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: all,
        RequireLowercase: all,
        RequireNumbers: all,
        RequireSymbols: all,
        ...sent,
        TemporaryPasswordValidityDays: days,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'], ...Policies?.SignInPolicy },
    },
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      ...AdminCreateUserConfig,
      UnusedAccountValidityDays: days,
    },
  };
}

/** The old and the new member for the pre-token trigger mirror each other [measured PF]. */
function lambdaConfig(sent: PoolSettings['LambdaConfig']): PoolDoc['LambdaConfig'] {
  const arn = sent?.PreTokenGenerationConfig?.LambdaArn ?? sent?.PreTokenGeneration;
  if (arn === undefined) return sent ?? {};
  const LambdaVersion = sent?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  return { ...sent, PreTokenGeneration: arn, PreTokenGenerationConfig: { LambdaVersion, LambdaArn: arn } };
}

function smsConfiguration(sent: PoolSettings['SmsConfiguration'], { region }: Context): PoolDoc['SmsConfiguration'] {
  if (!sent?.SnsCallerArn) return sent;
  return { SnsRegion: region, ...sent };
}
