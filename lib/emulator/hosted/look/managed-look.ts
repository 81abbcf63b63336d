import type { AssetCategoryType } from '@aws-sdk/client-cognito-identity-provider';
import { mergedSettings, type SettingsDocument } from '../../branding/settings-document.ts';
import { type BrandingStyle, listAssets } from '../../branding/style-store.ts';
import { findClient } from '../../pool-store.ts';
import { html, type Markup } from '../html.ts';
import type { Look } from '../page.ts';
import type { Visit } from '../visit.ts';
import { colourRules, settingAt } from './colours.ts';
import { assetPath } from './image.ts';

type Scheme = 'LIGHT' | 'DARK' | 'DYNAMIC';

/** A style as far as our pages draw it: colours, corners, logo in the form, background and icons. docs/embedded-cognito.md lists the keys. */
export function managedLook(visit: Visit, style: BrandingStyle): Look {
  const settings = mergedSettings(style.settings);
  const scheme = schemeOf(settings);
  const pictures = picturesOf(visit, style, scheme);
  return {
    css: rules(settings, scheme, pictures),
    logo: logo(settings, pictures, findClient(visit.context, style.clientId)?.name ?? ''),
    icons: icons(settings, pictures),
  };
}

function schemeOf(settings: SettingsDocument): Scheme {
  const mode = settingAt(settings, 'categories.global.colorSchemeMode');
  return mode === 'DARK' || mode === 'DYNAMIC' ? mode : 'LIGHT';
}

type Pictures = (category: AssetCategoryType) => { light: string | undefined; dark: string | undefined };

/** The address of an image for each scheme that the pages may have; one for any scheme stands in for a missing one. */
function picturesOf({ context, base }: Visit, style: BrandingStyle, scheme: Scheme): Pictures {
  const assets = listAssets(context, style.id);
  return (category) => {
    const find = (mode: Scheme) =>
      assets.findIndex(({ Category, ColorMode, Bytes }) => Category === category && ColorMode === mode && Bytes);
    const [light, dark, both] = [find('LIGHT'), find('DARK'), find('DYNAMIC')];
    const address = (own: number) => {
      const at = own === -1 ? both : own;
      return at === -1 ? undefined : base + assetPath(style, at);
    };
    const [inLight, inDark] = [address(light), address(dark)];
    if (scheme === 'LIGHT') return { light: inLight, dark: inLight };
    return scheme === 'DARK' ? { light: inDark, dark: inDark } : { light: inLight ?? inDark, dark: inDark ?? inLight };
  };
}

const sides: Readonly<Record<string, string>> = { START: 'flex-start', CENTER: 'center', END: 'flex-end' };
const sideAt = (settings: SettingsDocument, path: string) => sides[String(settingAt(settings, path))] ?? 'center';

function rules(settings: SettingsDocument, scheme: Scheme, pictures: Pictures): string {
  const systems = { LIGHT: 'light', DARK: 'dark', DYNAMIC: 'light dark' };
  const { light, dark } =
    settingAt(settings, 'components.pageBackground.image.enabled') === true
      ? pictures('PAGE_BACKGROUND')
      : { light: undefined, dark: undefined };
  const background = (address: string) =>
    `body { background-image: url("${address}"); background-size: cover; background-position: center; }`;
  return [
    `:root { color-scheme: ${systems[scheme]}; ${colourRules(settings).join(' ')} }`,
    `body { align-items: ${sideAt(settings, 'categories.form.location.horizontal')}; }`,
    '.banner { display: flex; }',
    `.banner picture { margin: 0 ${marginOf(sideAt(settings, 'components.form.logo.location'))}; }`,
    ...(light ? [background(light)] : []),
    ...(dark && dark !== light ? [`@media (prefers-color-scheme: dark) { ${background(dark)} }`] : []),
  ].join('\n');
}

const marginOf = (side: string) => (side === 'flex-start' ? 'auto 0 0' : side === 'flex-end' ? '0 0 auto' : 'auto');

function logo(settings: SettingsDocument, pictures: Pictures, name: string): Markup | undefined {
  const { light, dark } = pictures('FORM_LOGO');
  if (settingAt(settings, 'components.form.logo.enabled') !== true || light === undefined) return undefined;
  const other = dark !== light && html`<source media="(prefers-color-scheme: dark)" srcset="${dark}">`;
  return html`<picture>${other}<img src="${light}" alt="${name}"></picture>`;
}

function icons(settings: SettingsDocument, pictures: Pictures): Markup | undefined {
  const types = settingAt(settings, 'components.favicon.enabledTypes');
  const enabled = Array.isArray(types) ? types : [];
  const links = (['ICO', 'SVG'] as const).flatMap((type) => {
    const { light, dark } = pictures(`FAVICON_${type}`);
    if (!enabled.includes(type) || light === undefined) return [];
    const other = dark !== light && html`<link rel="icon" media="(prefers-color-scheme: dark)" href="${dark}">`;
    return [html`<link rel="icon" href="${light}">${other}`];
  });
  return links.length > 0 ? html`${links}` : undefined;
}
