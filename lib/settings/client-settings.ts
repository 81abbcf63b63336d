import { appSettings } from '@/lib/settings/client/app';
import { attributeAccessSettings } from '@/lib/settings/client/attribute-access';
import { oauthSettings } from '@/lib/settings/client/oauth';
import { tokenSettings } from '@/lib/settings/client/tokens';
import type { ValuesOf } from '@/lib/settings/kinds';

/** Every setting of an app client, by id. */
export const clientSettings = {
  ...appSettings,
  ...tokenSettings,
  ...oauthSettings,
  ...attributeAccessSettings,
};

export type ClientSettings = typeof clientSettings;
export type ClientSettingId = keyof ClientSettings;
export type ClientValues = ValuesOf<ClientSettings>;
