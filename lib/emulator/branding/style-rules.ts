import type { AssetType, CreateManagedLoginBrandingRequest } from '@aws-sdk/client-cognito-identity-provider';
import { featureUnavailable, invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import type { Wire } from '../wire.ts';
import { imageKind } from './image-kind.ts';
import { isSettingsDocument, type SettingsDocument } from './settings-document.ts';

type Source = Pick<Wire<CreateManagedLoginBrandingRequest>, 'UseCognitoProvidedValues' | 'Settings' | 'Assets'>;

const largestRequest = 2 * 1024 * 1024; // [sdk]

/**
 * The settings that a request chooses; undefined for Cognito's own values. Exactly one of the two has to be named, at creation and at
 * each change, even of the images alone [measured GH floci#2869].
 */
export function chosenSettings({ UseCognitoProvidedValues, Settings }: Source): SettingsDocument | undefined {
  if ((UseCognitoProvidedValues === true) === (Settings !== undefined)) {
    throw invalidParameter('useCognitoProvidedValues or settings should be specified (but not both)');
  }
  if (Settings === undefined) return undefined;
  if (!isSettingsDocument(Settings)) throw invalidParameter('Settings has to be a JSON object.'); // wording unknown
  return Settings;
}

/** Kind and size of the images. The limits are documented [sdk, facts §9.3], the wordings are unknown. */
export function checkAssets({ Assets = [], Settings }: Source) {
  const sent = Assets.reduce((sum, { Bytes }) => sum + Math.ceil((Bytes?.length ?? 0) / 3) * 4, 0);
  if (sent + JSON.stringify(Settings ?? {}).length > largestRequest) {
    throw invalidParameter('Request parameters too large: at most 2 MB per request.');
  }
  for (const asset of Assets) checkAsset(asset);
}

function checkAsset({ Category, Extension, Bytes }: AssetType) {
  if ((Category === 'FAVICON_ICO') !== (Extension === 'ICO')) {
    throw invalidParameter(`Extension ${Extension} is not allowed for the asset category ${Category}.`);
  }
  if (Category === 'FAVICON_SVG' && Extension !== 'SVG') {
    throw invalidParameter(`Extension ${Extension} is not allowed for the asset category ${Category}.`);
  }
  if (Bytes && imageKind(Bytes) !== Extension) {
    throw invalidParameter(`The content of the asset ${Category} is not of the type ${Extension}.`);
  }
}

/** Styles go with managed login, which Lite does not have [measured PF]; the name of the feature is not measured. */
export function checkStylesInTier({ doc }: Pool) {
  if (doc.UserPoolTier !== 'LITE') return;
  throw featureUnavailable(
    'The following feature is not available for the LITE pricing tier configured: Managed Login Branding',
  );
}
