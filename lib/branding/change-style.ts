import 'server-only';
import type {
  AssetType,
  ManagedLoginBrandingType,
  UpdateManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { createStyle, deleteStyle, describeStyle, updateStyle } from '@/lib/cognito/branding';
import type { Target } from '@/lib/cognito/call';
import { isOutcomeUnknown, PooldeckError } from '@/lib/errors';
import { logoTypeOf } from './guide/logo-file';
import { changedSettings, type SettingsDocument, type StyleValues, showsLogo } from './guide/style-settings';
import { type ClientKey, styleVersion } from './queries';

/** What becomes of the logo: as it is, none, or these bytes. */
export type LogoChange = 'keep' | 'none' | Uint8Array;

const isOf = (error: unknown, ...codes: PooldeckError['code'][]) =>
  error instanceof PooldeckError && codes.includes(error.code);

/** A style with Cognito's own values. One that is there already, or was made by a call whose answer was lost, is as good. */
export async function addStyle(target: Target, { poolId, clientId }: ClientKey): Promise<void> {
  try {
    await createStyle(target, { UserPoolId: poolId, ClientId: clientId, UseCognitoProvidedValues: true });
  } catch (error) {
    if (!isOf(error, 'conflict') && !isOutcomeUnknown(error)) throw error;
    const there = await describeStyle(target, { poolId, clientId }).catch(() => undefined);
    if (!there) throw error;
  }
}

export interface StyleChange {
  styleId: string;
  /** Of the style as the person saw it. */
  version: string;
  values: StyleValues;
  logo: LogoChange;
}

/**
 * Sends the whole Settings document with the changes laid over, and all images when one of them changes: so nothing is lost, whether
 * Cognito replaces what it is sent or merges it [sdk, unsure]. Gives the settings before and after.
 * @throws PooldeckError `concurrentChange` when somebody changed the style since
 */
export async function changeStyle(
  target: Target,
  key: ClientKey,
  { styleId, version, values, logo }: StyleChange,
): Promise<{ before: SettingsDocument; after: SettingsDocument }> {
  const style = await describeStyle(target, { ...key, merged: true });
  if (style.ManagedLoginBrandingId !== styleId || styleVersion(style) !== version) throw movedOn();
  const before = (style.Settings ?? {}) as SettingsDocument;
  const after = changedSettings(before, values, logo === 'keep' ? showsLogo(before) : logo !== 'none');
  await updateStyle(target, {
    UserPoolId: key.poolId,
    ManagedLoginBrandingId: styleId,
    Settings: after as UpdateManagedLoginBrandingCommandInput['Settings'],
    ...(logo !== 'keep' && { Assets: withLogo(await describeStyle(target, key), logo) }),
  });
  return { before, after };
}

/** The client's own images, not those that Cognito provides; a new logo is for light and dark. */
function withLogo({ Assets = [] }: ManagedLoginBrandingType, logo: 'none' | Uint8Array): AssetType[] {
  const others = Assets.filter(({ Category }) => Category !== 'FORM_LOGO');
  if (logo === 'none') return others;
  return [...others, { Category: 'FORM_LOGO', ColorMode: 'DYNAMIC', Extension: logoTypeOf(logo), Bytes: logo }];
}

/** Gone is what was wanted, also when the answer was lost or somebody else was quicker. */
export async function removeStyle(target: Target, { poolId }: ClientKey, styleId: string): Promise<void> {
  try {
    await deleteStyle(target, { poolId, styleId });
  } catch (error) {
    if (isOf(error, 'notFound')) return;
    throw error;
  }
}

export const movedOn = () =>
  new PooldeckError(
    'concurrentChange',
    'The branding was changed since you opened this page. Reload to see what it is now; nothing was sent.',
  );
