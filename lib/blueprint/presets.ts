import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientDefaults } from '@/lib/settings/values';
import { type Blueprint, newBlueprint } from './blueprint';
import { type ClientType, getClientType } from './client-types';
import { domainPrefix } from './domain-prefix';
import type { ResourceServer } from './resource-server';

/** A whole pool for a well-known need, with the reasons for its choices. */
export interface Preset {
  id: 'spa' | 'server' | 'mobile' | 'm2m' | 'business';
  title: string;
  description: string;
  reasons: string[];
  /** `unique` makes the domain prefix differ from what others with the same pool name get: prefixes are world-wide. */
  build(name: string, unique?: string): Blueprint;
}

/** Length protects better than signs: people who must add a sign add it at the end. */
const longPasswords = {
  passwordMinLength: 12,
  passwordSymbols: false,
  passwordUppercase: false,
  passwordLowercase: false,
  passwordNumbers: false,
} satisfies Partial<PoolValues>;

const byEmail = {
  signInMode: 'email',
  requiredAttributes: ['email'],
  autoVerified: ['email'],
  verifyBeforeUpdate: ['email'],
  recovery: 'email',
} satisfies Partial<PoolValues>;

const optionalTotp = { mfa: 'OPTIONAL', mfaMethods: ['TOTP'] } satisfies Partial<PoolValues>;

interface Recipe {
  pool: Partial<PoolValues>;
  client: ClientType['id'];
  clientName: string;
  clientValues?: Partial<ClientValues>;
  loginPages: boolean;
  resourceServers?: ResourceServer[];
}

function build({ pool, client, clientName, clientValues, loginPages, resourceServers }: Recipe): Preset['build'] {
  return (name, unique) => {
    const blueprint = newBlueprint(name);
    // Classic pages work at once; managed login shows nothing until each client has a style (facts §5.2).
    const domain = {
      domainKind: 'prefix',
      domainPrefix: domainPrefix(name, unique),
      managedLoginVersion: '1',
    } as const;
    const app = { ...clientDefaults(clientName), ...getClientType(client).values, ...clientValues };
    return structuredClone({
      ...blueprint,
      pool: { ...blueprint.pool, ...pool, ...(loginPages && domain) },
      clients: [app],
      ...(resourceServers && { resourceServers }),
    });
  };
}

const forPeople = [
  'People sign in with their e-mail address: nothing to invent, nothing to forget.',
  'The address is verified, and a new one only replaces the old one once it is: a typing mistake locks nobody out.',
  'Passwords have 12 characters and no rules about signs: length is what makes them strong.',
  'An authenticator app is offered as second factor; it is free, SMS is not.',
];

export const presets: readonly Preset[] = [
  {
    id: 'spa',
    title: 'Single-page app',
    description: 'Customers sign themselves up and use your app in the browser.',
    reasons: [...forPeople, ...getClientType('spa').reasons],
    build: build({
      pool: { ...byEmail, ...longPasswords, ...optionalTotp },
      client: 'spa',
      clientName: 'web',
      loginPages: true,
    }),
  },
  {
    id: 'server',
    title: 'Server-side web app',
    description: 'Customers sign themselves up; your server keeps their sessions.',
    reasons: [...forPeople, ...getClientType('server').reasons],
    build: build({
      pool: { ...byEmail, ...longPasswords, ...optionalTotp },
      client: 'server',
      clientName: 'web',
      loginPages: true,
    }),
  },
  {
    id: 'mobile',
    title: 'Mobile app',
    description: 'Customers sign themselves up and stay signed in on their phone.',
    reasons: [...forPeople, ...getClientType('mobile').reasons],
    build: build({
      pool: { ...byEmail, ...longPasswords, ...optionalTotp },
      client: 'mobile',
      clientName: 'mobile',
      loginPages: true,
    }),
  },
  {
    id: 'm2m',
    title: 'Machine to machine',
    description: 'Services get tokens for your API; there are no people in the pool.',
    reasons: [
      'Nobody can sign up: a pool for machines should stay empty of people.',
      'A resource server with one scope comes with it; client credentials cannot work without.',
      'A domain, because tokens for machines come from its token endpoint only.',
      'The Lite plan: what machines need is in it.',
      ...getClientType('m2m').reasons,
    ],
    build: build({
      pool: { tier: 'LITE', selfSignUp: false, recovery: 'adminOnly', autoVerified: [], verifyBeforeUpdate: [] },
      client: 'm2m',
      clientName: 'service',
      loginPages: true,
      resourceServers: [{ identifier: 'api', name: 'API', scopes: [{ name: 'access', description: 'Call the API' }] }],
    }),
  },
  {
    id: 'business',
    title: 'Business customers by invitation',
    description: 'You invite each person; nobody else gets in, and everyone uses a second factor.',
    reasons: [
      'Only administrators create users: the e-mail invitation carries a temporary password that works for 3 days.',
      'MFA is required, with an authenticator app: business data deserves it, and later it is hard to bring in.',
      'Names are required, so that the list of users can be read.',
      'A custom attribute for the company, which people cannot change themselves.',
      'Passwords have 14 characters, and the last 5 cannot come back.',
      'People sign in with their e-mail address, verified by the invitation.',
      ...getClientType('server').reasons,
    ],
    build: build({
      pool: {
        ...byEmail,
        ...longPasswords,
        requiredAttributes: ['email', 'given_name', 'family_name'],
        customAttributes: [{ name: 'company', type: 'String', min: 1, max: 256, mutable: true, developerOnly: false }],
        passwordMinLength: 14,
        passwordHistory: 5,
        selfSignUp: false,
        temporaryPasswordDays: 3,
        mfa: 'ON',
        mfaMethods: ['TOTP'],
      },
      client: 'server',
      clientName: 'web',
      clientValues: {
        refreshTokenValidity: { value: 12, unit: 'hours' },
        readAttributes: ['email', 'email_verified', 'given_name', 'family_name', 'custom:company'],
        writeAttributes: ['email', 'given_name', 'family_name'],
      },
      loginPages: true,
    }),
  },
];
