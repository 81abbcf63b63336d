/** Where the settings of an app client are, for whoever follows a link to one of them: a form where they may change it. */
export interface SettingsPlace {
  href: string;
  /** What the link says. */
  label: 'Change this setting' | 'See this setting';
}

/** @param client the address of the app client's page */
export function settingsPlace(client: string, mayChange: boolean): SettingsPlace {
  return mayChange
    ? { href: `${client}/edit`, label: 'Change this setting' }
    : { href: client, label: 'See this setting' };
}
