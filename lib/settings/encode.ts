import { type ClientSettingId, type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { Setting } from '@/lib/settings/kinds';
import { type AwsInput, mergeInputs } from '@/lib/settings/place';
import { type PoolSettingId, type PoolValues, poolSettings } from '@/lib/settings/pool-settings';
import { clientSettingApplies, poolSettingApplies } from '@/lib/settings/rules';
import { hasOwnDomain, hasPrefixDomain, usesMfa, usesPasskeys } from '@/lib/settings/rules/pool-facts';
import type { Inputs, Part, Target } from '@/lib/settings/sdk-inputs';

export interface EncodedPool {
  /** Without MFA: Cognito takes only SMS here; the rest goes through SetUserPoolMfaConfig (facts 2.3). */
  readonly pool: Inputs['pool'];
  /** Left out when MFA is off and there are no passkeys: then the pool is as it should be without the call. */
  readonly mfa?: Omit<Inputs['mfa'], 'UserPoolId'>;
  /** The Cognito domain first: it works at once. */
  readonly domains: readonly Omit<Inputs['domain'], 'UserPoolId'>[];
}

/**
 * The requests that make a pool with these values. What does not apply is left out, and so is what AWS refuses to
 * take empty; the rest is sent even where it equals Cognito's default, so that a plan says all that it does.
 * @param beside values of the same pool at another time: what applies beside them counts as well. So a text that is there, and means
 *   nothing until SMS is switched on, is seen when it is taken away at the same time.
 */
export function encodePool(values: PoolValues, beside: PoolValues = values): EncodedPool {
  const pool = writePool(values, 'pool', beside) as Inputs['pool'];
  return {
    pool,
    ...(values.mfa !== 'OFF' || usesPasskeys(values) ? { mfa: encodeMfa(values, pool, beside) } : {}),
    domains: encodeDomains(values, beside),
  };
}

/** The requests that make the domains, but for the pool’s id; the Cognito domain first. */
export function encodeDomains(values: PoolValues, beside: PoolValues = values): EncodedPool['domains'] {
  const of = (domainKind: PoolValues['domainKind']) =>
    writePool({ ...values, domainKind }, 'domain', { ...beside, domainKind }) as Inputs['domain'];
  return [...(hasPrefixDomain(values) ? [of('prefix')] : []), ...(hasOwnDomain(values) ? [of('custom')] : [])];
}

/** The request that makes an app client, but for the pool's id. `beside`: as with `encodePool`. */
export function encodeClient(
  client: ClientValues,
  pool: PoolValues,
  beside: ClientValues = client,
): Omit<Inputs['client'], 'UserPoolId'> {
  const applies = (id: string) =>
    [client, beside].some((values) => clientSettingApplies(id as ClientSettingId, values, pool));
  return write<'client'>(Object.entries<Setting>(clientSettings), client, applies) as Inputs['client'];
}

/** SetUserPoolMfaConfig replaces all it knows, so the SMS block repeats what the pool already says (facts 3.2). */
function encodeMfa(values: PoolValues, pool: Inputs['pool'], beside: PoolValues): Omit<Inputs['mfa'], 'UserPoolId'> {
  const mfa = writePool(values, 'mfa', beside) as Omit<Inputs['mfa'], 'UserPoolId'>;
  if (!usesMfa(values, 'SMS')) return mfa;
  const { SmsConfiguration, SmsAuthenticationMessage } = pool;
  return {
    ...mfa,
    SmsMfaConfiguration: {
      ...(SmsAuthenticationMessage === undefined ? {} : { SmsAuthenticationMessage }),
      ...(SmsConfiguration === undefined ? {} : { SmsConfiguration }),
    },
  };
}

function writePool<T extends Target>(values: PoolValues, target: T, beside: PoolValues): Part<Inputs[T]> {
  const here = Object.entries<Setting>(poolSettings).filter(([, { aws }]) => aws.target === target);
  return write<T>(here, values, (id) => [values, beside].some((each) => poolSettingApplies(id as PoolSettingId, each)));
}

function write<T extends Target>(
  settings: readonly (readonly [id: string, setting: Setting])[],
  values: Readonly<Record<string, unknown>>,
  applies: (id: string) => boolean,
): Part<Inputs[T]> {
  const input = settings
    .filter(([id]) => applies(id))
    .reduce<AwsInput>((before, [id, setting]) => mergeInputs(before, setting.aws.write(values[id])), {});
  return input as Part<Inputs[T]>;
}
