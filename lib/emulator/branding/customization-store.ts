import type { UICustomizationType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { findDomainPath } from '../domains/domain-path.ts';

/** CSS and logo of the classic pages, of one client or of all that have none of their own. */
export type Customization = {
  poolId: string;
  /** Undefined for the default of all clients. */
  clientId: string | undefined;
  css: string;
  image: Uint8Array | undefined;
  version: string;
  created: number;
  modified: number;
};

type Row = Pick<Customization, 'css' | 'version' | 'created' | 'modified'> & {
  pool_id: string;
  client_id: string | null;
  image: Buffer | null;
};

/** Exactly that of the client, or of all. */
export function findCustomization({ db }: Context, poolId: string, clientId?: string): Customization | undefined {
  const text = "SELECT * FROM ui_customizations WHERE pool_id = ? AND ifnull(client_id, 'ALL') = ?";
  const row = sql<Row>(db, text).get(poolId, clientId ?? 'ALL');
  if (!row) return undefined;
  const { css, version, created, modified } = row;
  return {
    poolId,
    clientId: row.client_id ?? undefined,
    css,
    image: row.image ?? undefined,
    version,
    created,
    modified,
  };
}

/** That of the client, else that of all [sdk GetUICustomization]. */
export const effectiveCustomization = (context: Context, poolId: string, clientId: string | undefined) =>
  (clientId === undefined ? undefined : findCustomization(context, poolId, clientId)) ??
  findCustomization(context, poolId);

/** Replaces what was there whole: CSS and logo can not be set separately [doc DG23]. */
export function putCustomization(context: Context, customization: Customization) {
  dropCustomization(context, customization.poolId, customization.clientId);
  const { poolId, clientId, css, image, version, created, modified } = customization;
  const text =
    'INSERT INTO ui_customizations (pool_id, client_id, css, image, version, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?)';
  sql(context.db, text).run(poolId, clientId ?? null, css, image ?? null, version, created, modified);
}

export function dropCustomization({ db }: Context, poolId: string, clientId: string | undefined) {
  const text = "DELETE FROM ui_customizations WHERE pool_id = ? AND ifnull(client_id, 'ALL') = ?";
  sql(db, text).run(poolId, clientId ?? 'ALL');
}

/** Below the pool's domain, in the shape of AWS's own address [doc CLI get-ui-customization]. */
export const imagePath = ({ poolId, clientId, version }: Customization) =>
  `/${poolId}/${clientId ?? 'ALL'}/${version}/assets/images/image.jpg`;

/** As GetUICustomization shows it. */
export function customizationView(customization: Customization, context: Context): UICustomizationType {
  const { poolId, clientId, css, image, version, created, modified } = customization;
  const domain = findDomainPath(context, poolId);
  return {
    UserPoolId: poolId,
    ClientId: clientId ?? 'ALL',
    ImageUrl: image && domain && `${context.origin}${domain}${imagePath(customization)}`,
    CSS: css,
    CSSVersion: version,
    CreationDate: new Date(created),
    LastModifiedDate: new Date(modified),
  };
}
