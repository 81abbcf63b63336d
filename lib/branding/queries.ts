import 'server-only';
import type { ManagedLoginBrandingType, UICustomizationType } from '@aws-sdk/client-cognito-identity-provider';
import type { Actor } from '@/lib/access/actor';
import { servesLogin } from '@/lib/blueprint/endpoints';
import { loginUrls } from '@/lib/clients/login-urls';
import { getClient } from '@/lib/clients/queries';
import { describeStyle, getCustomization } from '@/lib/cognito/branding';
import type { Target } from '@/lib/cognito/call';
import { findUserPoolDomain } from '@/lib/cognito/domains';
import { readLogoImage } from '@/lib/cognito/logo-image';
import { PooldeckError } from '@/lib/errors';
import { getPool } from '@/lib/pools/overview';
import { type PoolKey, poolTarget } from '@/lib/pools/pool-target';
import { usesRedirects } from '@/lib/settings/rules/client-applies';
import { dataUrl } from './guide/logo-file';
import { readStyle, type SettingsDocument, type StyleValues, showsLogo } from './guide/style-settings';

export type ClientKey = PoolKey & { clientId: string };

/** CSS and logo of the classic pages, as this client shows them. */
export interface ClassicLook {
  /** `own`: of this client; `all`: of every client without its own; `none`: nobody has chosen anything. */
  from: 'own' | 'all' | 'none';
  css: string;
  /** `shown` is the picture itself, where it could be read. */
  logo: { address: string; shown: string | undefined } | undefined;
  /** Tells whether somebody changed it meanwhile. */
  version: string;
}

export interface StyleLook {
  id: string;
  /** Nothing has been changed yet: all values are Cognito's own. */
  provided: boolean;
  values: StyleValues;
  /** The picture in the form, as an address for an image element. */
  logo: string | undefined;
  version: string;
}

export interface BrandingPage {
  name: string;
  /** It signs people in on login pages. */
  hasPages: boolean;
  hasDomain: boolean;
  /** Where to look at the pages; undefined where there are none to open. */
  loginUrl: string | undefined;
  /** Undefined where no domain shows such pages. */
  classic: ClassicLook | undefined;
  style: StyleLook | 'none' | undefined;
}

/**
 * How the login pages look for an app client: DescribeUserPool and DescribeUserPoolClient, then DescribeUserPoolDomain for each domain,
 * then one call for each kind of pages they show. @throws PooldeckError
 */
export async function getBrandingPage(actor: Actor, key: ClientKey): Promise<BrandingPage> {
  const target = poolTarget(actor, 'client.read', key);
  const [client, pool] = await Promise.all([getClient(actor, key), getPool(actor, key)]);
  const { domains, region, place } = pool;
  const urls = loginUrls(client.values, { place, domains, region, clientId: client.id });
  const versions = await versionsOf(target, domains);
  const [classic, style] = await Promise.all([
    versions.includes(1) ? classicLook(target, key) : undefined,
    versions.includes(2) ? findStyle(target, key).then((found) => (found ? styleLook(found) : 'none')) : undefined,
  ]);
  return {
    name: client.name,
    hasPages: usesRedirects(client.values),
    hasDomain: domains.length > 0,
    loginUrl: servesLogin(place) ? urls.at(-1) : undefined,
    classic,
    style,
  };
}

/** Whether people of this client see “Login pages unavailable”. For clients that have login pages. */
export async function lacksStyle(actor: Actor, key: ClientKey): Promise<boolean> {
  const target = poolTarget(actor, 'client.read', key);
  const { domains } = await getPool(actor, key);
  if (!(await versionsOf(target, domains)).includes(2)) return false;
  return (await findStyle(target, key)) === undefined;
}

/** 1 are the classic pages, 2 is managed login. */
async function versionsOf(target: Target, domains: readonly string[]): Promise<number[]> {
  const found = await Promise.all(domains.map((name) => findUserPoolDomain(target, name)));
  return found.map((domain) => domain?.ManagedLoginVersion ?? 1);
}

async function findStyle(target: Target, key: ClientKey): Promise<ManagedLoginBrandingType | undefined> {
  try {
    return await describeStyle(target, { ...key, merged: true });
  } catch (error) {
    if (error instanceof PooldeckError && error.code === 'notFound') return undefined;
    throw error;
  }
}

async function classicLook(target: Target, key: ClientKey): Promise<ClassicLook> {
  const found = await getCustomization(target, key);
  const { ImageUrl: address, CSS: css = '' } = found;
  const bytes = address ? await readLogoImage(target.connection, address) : undefined;
  return {
    from: found.ClientId === undefined ? 'none' : found.ClientId === key.clientId ? 'own' : 'all',
    css,
    logo: address ? { address, shown: bytes && dataUrl(bytes) } : undefined,
    version: classicVersion(found),
  };
}

/** Whose it is, and which one. By the time to the millisecond: CSSVersion is the second, in which two people may save. */
export const classicVersion = ({ ClientId = '', LastModifiedDate }: UICustomizationType) =>
  `${ClientId}/${LastModifiedDate?.toISOString() ?? ''}`;

export const styleVersion = ({ LastModifiedDate }: ManagedLoginBrandingType) => LastModifiedDate?.toISOString() ?? '';

function styleLook(style: ManagedLoginBrandingType): StyleLook {
  const settings = (style.Settings ?? {}) as SettingsDocument;
  const logo = style.Assets?.find(({ Category, Bytes }) => Category === 'FORM_LOGO' && Bytes !== undefined);
  return {
    id: style.ManagedLoginBrandingId ?? '',
    provided: style.UseCognitoProvidedValues === true,
    values: readStyle(settings),
    logo: showsLogo(settings) && logo?.Bytes ? dataUrl(logo.Bytes) : undefined,
    version: styleVersion(style),
  };
}
