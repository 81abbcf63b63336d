import { mixed, readHex } from './colour';

/** The Settings document of a style, whatever its keys. Colours are eight hexadecimal digits without `#`. */
export type SettingsDocument = { readonly [key: string]: unknown };

/** The colours that the form offers, and where each stands, once for light and once for dark. */
export const styleColours = [
  { id: 'page', label: 'Page background', path: 'components.pageBackground.{mode}.color' },
  { id: 'button', label: 'Buttons', path: 'components.primaryButton.{mode}.defaults.backgroundColor' },
  { id: 'buttonText', label: 'Text on buttons', path: 'components.primaryButton.{mode}.defaults.textColor' },
  { id: 'link', label: 'Links', path: 'componentClasses.link.{mode}.defaults.textColor' },
] as const;

export type ColourId = (typeof styleColours)[number]['id'];
export type Colours = Record<ColourId, string>;
export const schemes = ['LIGHT', 'DARK', 'DYNAMIC'] as const;

/** What the form shows of a style. Colours are `#rrggbb`. */
export interface StyleValues {
  scheme: (typeof schemes)[number];
  /** A picture covers the colour of the page. */
  picture: boolean;
  light: Colours;
  dark: Colours;
}

const schemePath = 'categories.global.colorSchemeMode';
const picturePath = 'components.pageBackground.image.enabled';
const logoPath = 'components.form.logo.enabled';
const modes = ['light', 'dark'] as const;

/** The form's values of a document that is complete (ReturnMergedResources). */
export function readStyle(settings: SettingsDocument): StyleValues {
  const scheme = schemes.find((each) => each === valueAt(settings, schemePath)) ?? 'LIGHT';
  const colours = (mode: 'light' | 'dark') =>
    Object.fromEntries(
      styleColours.map(({ id, path }) => [id, readHex(valueAt(settings, inMode(path, mode)))]),
    ) as Colours;
  return {
    scheme,
    picture: valueAt(settings, picturePath) === true,
    light: colours('light'),
    dark: colours('dark'),
  };
}

export const showsLogo = (settings: SettingsDocument): boolean => valueAt(settings, logoPath) === true;

/**
 * The whole document with what differs from it laid over; everything else rides along as it was. A button that changes takes its
 * colours under the mouse along, which would stay blue.
 */
export function changedSettings(settings: SettingsDocument, values: StyleValues, logo: boolean): SettingsDocument {
  const before = readStyle(settings);
  const changes: [string, unknown][] = [
    ...(values.scheme === before.scheme ? [] : [[schemePath, values.scheme] as [string, unknown]]),
    ...(values.picture === before.picture ? [] : [[picturePath, values.picture] as [string, unknown]]),
    ...(logo === showsLogo(settings) ? [] : [[logoPath, logo] as [string, unknown]]),
    ...modes.flatMap((mode) => colourChanges(before[mode], values[mode], mode)),
  ];
  return changes.reduce<SettingsDocument>((document, [path, value]) => withValue(document, path, value), settings);
}

function colourChanges(before: Colours, after: Colours, mode: 'light' | 'dark'): [string, unknown][] {
  const changed = styleColours.filter(({ id }) => before[id] !== after[id]);
  const own = changed.map(({ id, path }): [string, unknown] => [inMode(path, mode), `${after[id].slice(1)}ff`]);
  if (!changed.some(({ id }) => id === 'button' || id === 'buttonText')) return own;
  const over = `${mixed(after.button, mode === 'light' ? '#000000' : '#ffffff', 0.2).slice(1)}ff`;
  const states = ['hover', 'active'].flatMap((state): [string, unknown][] => [
    [`components.primaryButton.${mode}Mode.${state}.backgroundColor`, over],
    [`components.primaryButton.${mode}Mode.${state}.textColor`, `${after.buttonText.slice(1)}ff`],
  ]);
  return [...own, ...states];
}

const inMode = (path: string, mode: 'light' | 'dark') => path.replace('{mode}', `${mode}Mode`);

const isDocument = (value: unknown): value is SettingsDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(settings: SettingsDocument, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (isDocument(at) && Object.hasOwn(at, key) ? at[key] : undefined), settings);
}

function withValue(settings: SettingsDocument, path: string, value: unknown): SettingsDocument {
  const [key = '', ...rest] = path.split('.');
  const inner = settings[key];
  return {
    ...settings,
    [key]: rest.length === 0 ? value : withValue(isDocument(inner) ? inner : {}, rest.join('.'), value),
  };
}
