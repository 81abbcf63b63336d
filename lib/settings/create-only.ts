import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
  UpdateUserPoolClientCommandInput,
  UpdateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { type ClientSettingId, clientSettings } from '@/lib/settings/client-settings';
import type { Setting } from '@/lib/settings/kinds';
import { type PoolSettingId, poolSettings } from '@/lib/settings/pool-settings';
import type { Target } from '@/lib/settings/sdk-inputs';

/** What can be said at creation and in no update. `true` for each: a member that AWS adds or frees fails the type check. */
type CreateOnly<Create, Update> = Record<Exclude<keyof Create, keyof Update>, true>;

const members = {
  pool: {
    AliasAttributes: true,
    Schema: true,
    UsernameAttributes: true,
    UsernameConfiguration: true,
  } satisfies CreateOnly<CreateUserPoolCommandInput, UpdateUserPoolCommandInput>,
  client: {
    ClientSecret: true,
    GenerateSecret: true,
  } satisfies CreateOnly<CreateUserPoolClientCommandInput, UpdateUserPoolClientCommandInput>,
  // An update names the domain to find it; it cannot rename it (facts 3.2).
  domain: { Domain: true },
  mfa: {},
} satisfies Record<Target, Readonly<Record<string, true>>>;

/** Whether a setting is fixed for good once the pool, domain or app client exists. */
export function isCreateOnly(id: PoolSettingId | ClientSettingId): boolean {
  const { target, paths } = settingOf(id).aws;
  const fixed: Readonly<Record<string, true>> = members[target];
  return paths.some((path) => fixed[path.split(/[.[{]/)[0] ?? ''] === true);
}

/** Why a setting is fixed, in words; undefined when it can be changed. */
export function createOnlyReason(id: PoolSettingId | ClientSettingId): string | undefined {
  if (!isCreateOnly(id)) return undefined;
  if (id === 'customAttributes') return 'You can add more later, but never rename, change or remove one.';
  const { target } = settingOf(id).aws;
  if (target === 'client') return 'Can never be changed once the app client exists. Make another app client instead.';
  if (target === 'domain') return 'Can never be changed. Delete the domain and make another instead.';
  return 'Can never be changed once the pool exists.';
}

function settingOf(id: PoolSettingId | ClientSettingId): Setting {
  const all: Readonly<Record<PoolSettingId | ClientSettingId, Setting>> = { ...poolSettings, ...clientSettings };
  return all[id];
}
