import type { AssetType, ManagedLoginBrandingType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { CognitoFault, resourceNotFound } from '../errors.ts';
import { mergedSettings, type SettingsDocument } from './settings-document.ts';

/** The look of managed login for one client. */
export type BrandingStyle = {
  id: string;
  poolId: string;
  clientId: string;
  /** Undefined where Cognito's own values count. */
  settings: SettingsDocument | undefined;
  created: number;
  modified: number;
};

type Row = Pick<BrandingStyle, 'id' | 'created' | 'modified'> & {
  pool_id: string;
  client_id: string;
  settings: string | null;
};

const fromRow = ({ pool_id, client_id, settings, id, created, modified }: Row): BrandingStyle => ({
  id,
  poolId: pool_id,
  clientId: client_id,
  settings: settings === null ? undefined : JSON.parse(settings),
  created,
  modified,
});

export function findStyleOfClient({ db }: Context, clientId: string): BrandingStyle | undefined {
  const row = sql<Row>(db, 'SELECT * FROM branding_styles WHERE client_id = ?').get(clientId);
  return row && fromRow(row);
}

/** The style of that pool, or RNF `ManagedLoginBranding does not exist.` [measured GH floci#2869]. */
export function getStyle({ db }: Context, poolId: string, id: string): BrandingStyle {
  const row = sql<Row>(db, 'SELECT * FROM branding_styles WHERE id = ? AND pool_id = ?').get(id, poolId);
  if (!row) throw resourceNotFound('ManagedLoginBranding does not exist.');
  return fromRow(row);
}

export const styleExists = (clientId: string) =>
  // [measured GH floci#2869]
  new CognitoFault(
    'ManagedLoginBrandingExistsException',
    `A ManagedLoginBranding already exists for client ${clientId}`,
  );

export function countStyles({ db }: Context, poolId: string): number {
  const text = 'SELECT count(*) AS n FROM branding_styles WHERE pool_id = ?';
  return sql<{ n: number }>(db, text).get(poolId)?.n ?? 0;
}

/** Keeps a style, new or known. */
export function putStyle({ db }: Context, { id, poolId, clientId, settings, created, modified }: BrandingStyle) {
  const text = `INSERT INTO branding_styles (id, pool_id, client_id, settings, created, modified) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, modified = excluded.modified`;
  sql(db, text).run(id, poolId, clientId, settings ? JSON.stringify(settings) : null, created, modified);
}

type AssetRow = {
  position: number;
  category: NonNullable<AssetType['Category']>;
  color_mode: NonNullable<AssetType['ColorMode']>;
  extension: NonNullable<AssetType['Extension']>;
  resource_id: string | null;
  bytes: Buffer | null;
};

export function listAssets({ db }: Context, styleId: string): AssetType[] {
  const text = 'SELECT * FROM branding_assets WHERE style_id = ? ORDER BY position';
  return sql<AssetRow>(db, text)
    .all(styleId)
    .map(({ category, color_mode, extension, resource_id, bytes }) => ({
      Category: category,
      ColorMode: color_mode,
      Extension: extension,
      Bytes: bytes ?? undefined,
      ResourceId: resource_id ?? undefined,
    }));
}

/** Replaces all images of a style. */
export function putAssets({ db }: Context, styleId: string, assets: readonly AssetType[]) {
  sql(db, 'DELETE FROM branding_assets WHERE style_id = ?').run(styleId);
  const text =
    'INSERT INTO branding_assets (style_id, position, category, color_mode, extension, resource_id, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)';
  for (const [position, { Category, ColorMode, Extension, ResourceId, Bytes }] of assets.entries())
    sql(db, text).run(styleId, position, Category, ColorMode, Extension, ResourceId ?? null, Bytes ?? null);
}

/**
 * A style as it is answered: Settings only where some were given, Assets always [measured GH floci#2869]; `merged` fills up with what
 * Cognito provides [sdk ReturnMergedResources].
 */
export function styleView(style: BrandingStyle, context: Context, merged = false): ManagedLoginBrandingType {
  return {
    ManagedLoginBrandingId: style.id,
    UserPoolId: style.poolId,
    UseCognitoProvidedValues: style.settings === undefined,
    Settings: merged ? mergedSettings(style.settings) : style.settings,
    Assets: listAssets(context, style.id),
    CreationDate: new Date(style.created),
    LastModifiedDate: new Date(style.modified),
  };
}
