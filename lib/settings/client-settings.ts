import { appSettings } from './client/app';
import { attributeAccessSettings } from './client/attribute-access';
import { oauthSettings } from './client/oauth';
import { tokenSettings } from './client/tokens';
import type { ValuesOf } from './kinds';

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
