import type { ClientSettingId, ClientSettings } from '@/lib/settings/client-settings';
import type { Settings } from '@/lib/settings/kinds';
import type { PoolSettingId, PoolSettings } from '@/lib/settings/pool-settings';
import type { Inputs, Leaf, Target } from '@/lib/settings/sdk-inputs';

/** The leaves that a registry writes into one of the requests. */
export type Mapped<R extends Settings, T extends Target> = {
  [Id in keyof R]: R[Id]['aws'] extends { target: T; paths: readonly (infer P)[] } ? P : never;
}[keyof R];

type Reason =
  /** Needs a resource that Pooldeck does not make yet, and says who will own it. */
  | { readonly owner: string; readonly because: string }
  /** Repeats or was replaced by what a setting writes elsewhere. */
  | { readonly insteadUse: PoolSettingId | ClientSettingId; readonly because: string }
  /** Known only while a plan is carried out. */
  | { readonly filledBy: 'plan' };

/** One line for each leaf that no setting writes. A leaf too few or too many is a type error that names it. */
export type Ledger<Input, Written extends string> = { readonly [P in Exclude<Leaf<Input>, Written>]: Reason };

type Everything = PoolSettings & ClientSettings;

const retired = (insteadUse: PoolSettingId): Reason => ({ insteadUse, because: 'Retired by AWS.' });
const again = (insteadUse: PoolSettingId): Reason => ({
  insteadUse,
  because: 'Set in CreateUserPool; repeated here by encode.ts because this call replaces all it knows.',
});
const registration: Reason = {
  owner: 'Dynamic client registration',
  because: 'Apps register themselves, with a token that Pooldeck does not give out yet.',
};
const analytics: Reason = { owner: 'App client analytics', because: 'Needs an Amazon Pinpoint project.' };
const replicas: Reason = { owner: 'Replicas', because: 'Needs a replica of the pool in another Region.' };
const plan: Reason = { filledBy: 'plan' };

/** What the four requests can say and no setting does, with the reason. It only ever shrinks. */
export const ledger = {
  pool: {
    MfaConfiguration: { insteadUse: 'mfa', because: 'Takes SMS only; SetUserPoolMfaConfig takes all factors.' },
    SmsVerificationMessage: retired('verificationSms'),
    EmailVerificationMessage: retired('verificationEmailMessage'),
    EmailVerificationSubject: retired('verificationEmailSubject'),
    'AdminCreateUserConfig.UnusedAccountValidityDays': retired('temporaryPasswordDays'),
    'LambdaConfig.PreTokenGeneration': {
      insteadUse: 'triggerPreTokenGeneration',
      because: 'The old form without a version; Cognito mirrors the new one into it.',
    },
    'DcrConfiguration.EnableStatus': registration,
    'DcrConfiguration.OpenDcrEnabled': registration,
    'DcrConfiguration.AuthenticatedGrantTypes': registration,
    'DcrConfiguration.OpenDcrGrantTypes': registration,
    'DcrConfiguration.AllowedScopes': registration,
  },
  mfa: {
    UserPoolId: plan,
    'SmsMfaConfiguration.SmsAuthenticationMessage': again('mfaSms'),
    'SmsMfaConfiguration.SmsConfiguration.SnsCallerArn': again('smsRoleArn'),
    'SmsMfaConfiguration.SmsConfiguration.ExternalId': again('smsExternalId'),
    'SmsMfaConfiguration.SmsConfiguration.SnsRegion': again('smsRegion'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.CallerArn': again('eumsRoleArn'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.ExternalId': again('eumsExternalId'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.OriginationIdentity': again('eumsOrigination'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.ConfigurationSetName': again('eumsConfigurationSet'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.InEntityId': again('eumsIndiaEntity'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.InTemplateId': again('eumsIndiaTemplate'),
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.Region': again('eumsRegion'),
  },
  client: {
    UserPoolId: plan,
    ClientSecret: {
      owner: 'Client secrets',
      because: 'A secret of one’s own would have to be kept in drafts and blueprints; it comes with secret rotation.',
    },
    'AnalyticsConfiguration.ApplicationId': analytics,
    'AnalyticsConfiguration.ApplicationArn': analytics,
    'AnalyticsConfiguration.RoleArn': analytics,
    'AnalyticsConfiguration.ExternalId': analytics,
    'AnalyticsConfiguration.UserDataShared': analytics,
  },
  domain: {
    UserPoolId: plan,
    'Routing.Failover.SecondaryRegion': replicas,
    'Routing.Failover.PrimaryRoute53HealthCheckId': replicas,
  },
} as const satisfies { readonly [T in Target]: Ledger<Inputs[T], Mapped<Everything, T>> };
