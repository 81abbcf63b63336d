import type { CreateManagedLoginBrandingRequest } from '@aws-sdk/client-cognito-identity-provider';
import provided from './provided-settings.json' with { type: 'json' };

type DocumentType = Exclude<CreateManagedLoginBrandingRequest['Settings'], undefined>;

/** The Settings of a style: an object of any keys. Colours are eight hexadecimal digits without `#`, red, green, blue, opacity. */
export type SettingsDocument = { [key: string]: DocumentType };

export const isSettingsDocument = (value: unknown): value is SettingsDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cognito's own values, with those of the style in their place [doc CLI update-managed-login-branding]. */
export const mergedSettings = (settings: SettingsDocument = {}): SettingsDocument => merged(provided, settings);

function merged(base: SettingsDocument, own: SettingsDocument): SettingsDocument {
  const pairs = Object.entries(own).map(([key, value]): [string, DocumentType] => {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    return [key, isSettingsDocument(before) && isSettingsDocument(value) ? merged(before, value) : value];
  });
  return { ...base, ...Object.fromEntries(pairs) };
}
