import type { SettingsDocument } from '../../branding/settings-document.ts';
import { isSettingsDocument } from '../../branding/settings-document.ts';

/** What stands in a settings document at a path such as `components.form.borderRadius`. */
export function settingAt(settings: SettingsDocument, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (isSettingsDocument(at) && Object.hasOwn(at, key) ? at[key] : undefined), settings);
}

/** `{mode}` stands for `lightMode` and `darkMode`: each variable of our style, and the colour of the document that fills it. */
const colours: Readonly<Record<string, string>> = {
  '--ground': 'components.pageBackground.{mode}.color',
  '--sheet': 'components.form.{mode}.backgroundColor',
  '--line': 'components.form.{mode}.borderColor',
  '--text': 'components.pageText.{mode}.bodyColor',
  '--heading': 'components.pageText.{mode}.headingColor',
  '--quiet': 'components.pageText.{mode}.descriptionColor',
  '--label': 'componentClasses.inputLabel.{mode}.textColor',
  '--hint': 'componentClasses.inputDescription.{mode}.textColor',
  '--field': 'componentClasses.input.{mode}.defaults.backgroundColor',
  '--edge': 'componentClasses.input.{mode}.defaults.borderColor',
  '--link': 'componentClasses.link.{mode}.defaults.textColor',
  '--focus': 'componentClasses.focusState.{mode}.borderColor',
  '--accent': 'components.primaryButton.{mode}.defaults.backgroundColor',
  '--on-accent': 'components.primaryButton.{mode}.defaults.textColor',
  '--accent-over': 'components.primaryButton.{mode}.hover.backgroundColor',
  '--on-accent-over': 'components.primaryButton.{mode}.hover.textColor',
  '--second': 'components.secondaryButton.{mode}.defaults.backgroundColor',
  '--on-second': 'components.secondaryButton.{mode}.defaults.textColor',
  '--second-edge': 'components.secondaryButton.{mode}.defaults.borderColor',
  '--second-over': 'components.secondaryButton.{mode}.hover.backgroundColor',
  '--on-second-over': 'components.secondaryButton.{mode}.hover.textColor',
  '--provider': 'components.idpButton.standard.{mode}.defaults.backgroundColor',
  '--on-provider': 'components.idpButton.standard.{mode}.defaults.textColor',
  '--provider-edge': 'components.idpButton.standard.{mode}.defaults.borderColor',
  '--provider-over': 'components.idpButton.standard.{mode}.hover.backgroundColor',
  '--on-provider-over': 'components.idpButton.standard.{mode}.hover.textColor',
  '--bad-soft': 'components.alert.{mode}.error.backgroundColor',
  '--bad-edge': 'components.alert.{mode}.error.borderColor',
};

const radii: Readonly<Record<string, string>> = {
  '--round': 'components.form.borderRadius',
  '--round-note': 'components.alert.borderRadius',
  '--round-field': 'componentClasses.input.borderRadius',
  '--round-button': 'componentClasses.buttons.borderRadius',
};

/** The colours and corners of a style, as values of our variables. What is no colour or number leaves ours. */
export function colourRules(settings: SettingsDocument): string[] {
  const pairs = Object.entries(colours).flatMap(([name, path]) => {
    const [light, dark] = ['lightMode', 'darkMode'].map((mode) =>
      colour(settingAt(settings, path.replace('{mode}', mode))),
    );
    return light && dark ? `${name}: light-dark(${light}, ${dark});` : [];
  });
  const corners = Object.entries(radii).flatMap(([name, path]) => {
    const radius = settingAt(settings, path);
    return typeof radius === 'number' && radius >= 0 && radius <= 100 ? `${name}: ${radius}px;` : [];
  });
  return [...pairs, ...corners];
}

/** Six or eight hexadecimal digits, without `#` [doc CLI]. */
const colour = (value: unknown) =>
  typeof value === 'string' && /^(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? `#${value}` : undefined;
