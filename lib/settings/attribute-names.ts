import type { PoolValues } from '@/lib/settings/pool-settings';
import { standardAttributes } from '@/lib/settings/standard-attributes';

export interface AttributeName {
  /** As it is written in app clients and users: `email`, `custom:plan`. */
  readonly name: string;
  readonly label: string;
}

/** The attributes that an app client of this pool can be given to write. */
export function writableAttributes(pool: PoolValues): AttributeName[] {
  const custom = pool.customAttributes.filter(({ developerOnly }) => !developerOnly);
  return [
    ...standardAttributes.map(({ value, label }) => ({ name: value, label })),
    ...custom.map(({ name }) => ({ name: `custom:${name}`, label: name })),
  ];
}

/** The attributes that an app client of this pool can be given to read: also whether contacts are verified. */
export function readableAttributes(pool: PoolValues): AttributeName[] {
  const [standard, custom] = [
    writableAttributes(pool).slice(0, standardAttributes.length),
    writableAttributes(pool).slice(standardAttributes.length),
  ];
  return [
    ...standard,
    { name: 'email_verified', label: 'E-mail address is verified' },
    { name: 'phone_number_verified', label: 'Phone number is verified' },
    ...custom,
  ];
}
