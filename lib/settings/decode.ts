import type {
  DomainDescriptionType,
  GetUserPoolMfaConfigCommandOutput,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { Setting, Settings, ValuesOf } from '@/lib/settings/kinds';
import type { AwsInput } from '@/lib/settings/place';
import { type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import type { Inputs, Part, Target } from '@/lib/settings/sdk-inputs';

export interface DescribedPool {
  readonly pool: UserPoolType;
  /** Without it, what the pool itself says about MFA counts. */
  readonly mfa?: Partial<Omit<GetUserPoolMfaConfigCommandOutput, '$metadata'>>;
  /** A pool has at most a prefix and a custom domain. */
  readonly domains?: readonly DomainDescriptionType[];
}

/** The values of an existing pool. What it does not say has Cognito's default, not Pooldeck's. */
export function decodePool({ pool, mfa, domains = [] }: DescribedPool): PoolValues {
  const custom = domains.find(isCustom);
  const prefix = domains.find((each) => each.Domain && !isCustom(each));
  const inputs: { [T in Target]: Part<Inputs[T]> } = {
    // The same members, but for two names (facts 2.1).
    pool: {
      ...pool,
      PoolName: pool.Name,
      Schema: pool.SchemaAttributes,
      SmsConfiguration: smsAsSent(pool),
      LambdaConfig: lambdasAsSent(pool),
    },
    mfa: mfa ?? { MfaConfiguration: pool.MfaConfiguration },
    // Where the two differ in their login pages, those of the own domain count: it is the one that people see.
    domain: custom ?? prefix ?? {},
    client: {},
  };
  const values = read(poolSettings, (target) => inputs[target]);
  // Both kinds have their name in the same member.
  const domainNames = { domainPrefix: prefix?.Domain ?? '', domainName: custom?.Domain ?? '' };
  return { ...values, ...domainNames, ...(custom && prefix && { domainKind: 'both' }) };
}

/** The values of an existing app client. What it does not say has Cognito's default, not Pooldeck's. */
export function decodeClient(client: UserPoolClientType): ClientValues {
  const input: Part<Inputs['client']> = { ...client, GenerateSecret: client.ClientSecret !== undefined };
  return read(clientSettings, () => input);
}

/** Cognito fills in the Regions that were left empty with the pool's own (facts 2.1). */
function smsAsSent({ SmsConfiguration: sms, Id = '' }: UserPoolType): UserPoolType['SmsConfiguration'] {
  const own = (region: string | undefined) => region !== undefined && Id.startsWith(`${region}_`);
  if (own(sms?.SnsRegion)) return { ...sms, SnsRegion: undefined };
  if (sms?.EumsSms && own(sms.EumsSms.Region)) return { ...sms, EumsSms: { ...sms.EumsSms, Region: undefined } };
  return sms;
}

/** A function for tokens under its old name only, as tools make pools that know no other: it gets the first version of the event. */
export function lambdasAsSent({
  LambdaConfig: lambdas,
}: Pick<UserPoolType, 'LambdaConfig'>): UserPoolType['LambdaConfig'] {
  const { PreTokenGeneration: LambdaArn, PreTokenGenerationConfig: current } = lambdas ?? {};
  if (LambdaArn === undefined || current !== undefined) return lambdas;
  return { ...lambdas, PreTokenGenerationConfig: { LambdaArn, LambdaVersion: 'V1_0' } };
}

function isCustom({ CustomDomainConfig: custom }: DomainDescriptionType): boolean {
  return custom?.CertificateArn !== undefined;
}

function read<R extends Settings>(settings: R, inputOf: (target: Target) => object): ValuesOf<R> {
  const values = Object.entries<Setting>(settings).map(([id, setting]) => {
    const value = setting.aws.read(inputOf(setting.aws.target) as AwsInput);
    return [id, structuredClone(value ?? cognitoDefault(setting))];
  });
  return Object.fromEntries(values) as ValuesOf<R>;
}

/** What Cognito does when it is told nothing. */
export function cognitoDefault(setting: Setting): Setting['default'] {
  return setting.awsDefault ?? setting.default;
}
