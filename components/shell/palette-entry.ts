/** Something the palette can do: go somewhere, or change the theme. */
export interface PaletteEntry {
  value: string;
  label: string;
  /** Quiet, on the right: an id, a connection. */
  hint?: string;
  href?: string;
  theme?: 'system' | 'light' | 'dark';
}

export interface PaletteGroup {
  value: string;
  items: PaletteEntry[];
}

/** A pool as the palette's route hands it out. */
export interface PalettePool {
  name: string;
  id: string;
  connection: string;
  connectionTitle: string;
}

/** What the palette's route answers; `unreachable` counts the places that could not be asked. */
export interface PaletteAnswer {
  pools: PalettePool[];
  unreachable: number;
}

const pages: PaletteEntry[] = [
  { value: 'pools', label: 'Pools', href: '/pools' },
  { value: 'runs', label: 'Runs', href: '/runs' },
  { value: 'activity', label: 'Activity', href: '/activity' },
  { value: 'inbox', label: 'Inbox', href: '/inbox' },
  { value: 'connections', label: 'Connections', href: '/connections' },
  { value: 'team', label: 'Team', href: '/team' },
  { value: 'help', label: 'Help', hint: 'Tutorials and guides', href: '/help' },
];

const newPool: PaletteEntry = { value: 'new-pool', label: 'Create user pool', href: '/pools/new' };

const themes: PaletteEntry[] = [
  { value: 'theme-system', label: 'Theme of the system', theme: 'system' },
  { value: 'theme-light', label: 'Light theme', theme: 'light' },
  { value: 'theme-dark', label: 'Dark theme', theme: 'dark' },
];

/** Everything the palette knows, before any typing narrows it. */
export function paletteGroups(pools: readonly PalettePool[], hidden: readonly string[]): PaletteGroup[] {
  const poolEntries = pools.map(({ name, id, connection, connectionTitle }) => ({
    value: `${connection}/${id}`,
    label: name,
    hint: `${id} · ${connectionTitle}`,
    href: `/pools/${encodeURIComponent(connection)}/${encodeURIComponent(id)}`,
  }));
  const offered = ({ href = '' }: PaletteEntry) => !hidden.includes(href);
  const groups: PaletteGroup[] = [
    { value: 'Actions', items: [newPool].filter(offered) },
    { value: 'Go to', items: pages.filter(offered) },
    { value: 'User pools', items: poolEntries },
    { value: 'Theme', items: themes },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Every word has to occur in what is shown of the entry. */
export function paletteMatches(entry: PaletteEntry, query: string): boolean {
  const text = `${entry.label} ${entry.hint ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
