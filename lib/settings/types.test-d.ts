import type { ClientValues } from '@/lib/settings/client-settings';
import { kindsFor } from '@/lib/settings/kinds-for';
import type { Ledger } from '@/lib/settings/ledger';
import { nameSettings } from '@/lib/settings/pool/name';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Inputs } from '@/lib/settings/sdk-inputs';

// What must not compile. The type check itself is the test: an error that goes missing is an error.

const pool = kindsFor('pool');
const client = kindsFor('client');
const said = { label: 'Label', help: 'Help.' };
const length = { ...said, min: 6, max: 99, unit: 'characters', default: 8 };
const limits = { min: 0, max: 10 };

export const right = [
  pool.integer({ ...length, aws: 'Policies.PasswordPolicy.MinimumLength' }),
  pool.choice({
    ...said,
    default: 'LITE',
    options: [
      { value: 'LITE', label: 'Lite' },
      { value: 'PLUS', label: 'Plus' },
    ],
    aws: 'UserPoolTier',
  }),
];

// @ts-expect-error wrong path
export const wrongPath = pool.integer({ ...length, aws: 'Policies.PasswordPolicy.MinLength' });

// @ts-expect-error a path of another request
export const otherRequest = client.integer({ ...length, aws: 'Policies.PasswordPolicy.MinimumLength' });

// @ts-expect-error wrong value type: a boolean lives there
export const wrongType = pool.integer({ ...length, aws: 'Policies.PasswordPolicy.RequireNumbers' });

// @ts-expect-error wrong value type: one word lives there, not any text
export const textForWord = pool.text({ ...said, default: '', limits, aws: 'UserPoolTier' });

export const unknownOption = pool.choice({
  ...said,
  default: 'FREE',
  options: [{ value: 'FREE', label: 'Free' }],
  // @ts-expect-error unknown option: the SDK has no such plan
  aws: 'UserPoolTier',
});

export const unknownChoice = pool.choices({
  ...said,
  default: [],
  options: [{ value: 'fax', label: 'Fax' }],
  // @ts-expect-error unknown option in a list
  aws: 'AutoVerifiedAttributes',
});

export const badDefault = pool.choice({
  ...said,
  // @ts-expect-error bad default: no such option
  default: 'PLUS',
  options: [{ value: 'LITE', label: 'Lite' }],
  aws: 'UserPoolTier',
});

// @ts-expect-error bad default: a number is wanted
export const badNumber = pool.integer({ ...length, default: '8', aws: 'Policies.PasswordPolicy.MinimumLength' });

export const badFlag = pool.toggle({
  ...said,
  default: true,
  // @ts-expect-error bad codec: the SDK has no such word
  aws: { path: 'DeletionProtection', on: 'YES', off: 'INACTIVE' },
});

export const badWrite = pool.text({
  ...said,
  default: '',
  limits,
  aws: {
    paths: ['PoolName'],
    read: (input) => input.PoolName,
    // @ts-expect-error bad codec: writes a member that is not there
    write: (name) => ({ PoolNmae: name }),
  },
});

export const badRead = pool.text({
  ...said,
  default: '',
  limits,
  aws: {
    paths: ['PoolName'],
    // @ts-expect-error bad codec: reads a list where text is wanted
    read: (input) => input.AliasAttributes,
    write: (name) => ({ PoolName: name }),
  },
});

export const badPaths = pool.text({
  ...said,
  default: '',
  limits,
  // @ts-expect-error bad codec: claims a path that is not there
  aws: { paths: ['Name'], read: (input) => input.PoolName, write: (name) => ({ PoolName: name }) },
});

interface TomorrowsInput extends Pick<Inputs['domain'], 'Domain'> {
  Colour?: { Name?: string };
  Shade?: number;
}
const later = { owner: 'Colours', because: 'They come later.' };

export const complete: Ledger<TomorrowsInput, 'Domain'> = { 'Colour.Name': later, Shade: later };

// @ts-expect-error unmapped new SDK member: named neither by a setting nor by the ledger
export const unmapped: Ledger<TomorrowsInput, 'Domain'> = { 'Colour.Name': later };

// @ts-expect-error stale ledger line: a setting writes it by now
export const stale: Ledger<TomorrowsInput, 'Domain' | 'Shade'> = { 'Colour.Name': later, Shade: later };

// @ts-expect-error stale ledger line: the SDK has it no more
export const gone: Ledger<TomorrowsInput, 'Domain'> = { 'Colour.Name': later, Shade: later, Tint: later };

/** Values are typed to their options, not to any text. */
export const values: Pick<PoolValues, 'tier' | 'aliases'> & Pick<ClientValues, 'readAttributes'> = {
  tier: nameSettings.tier.default,
  aliases: ['email'],
  readAttributes: null,
};

// @ts-expect-error values know their options
export const wrongValue: Pick<PoolValues, 'tier'> = { tier: 'FREE' };
