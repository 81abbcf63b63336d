/** One part of the breadcrumbs. */
export interface Crumb {
  text: string;
  /** Left out on the page one is on. */
  href?: string;
  /** It is an id: what its copy button copies, as in "Copy pool id". */
  idOf?: string;
}

const rooms = new Set(['pools', 'runs', 'activity', 'inbox', 'connections', 'team', 'help', 'account']);

const words: Record<string, string> = {
  pools: 'Pools',
  runs: 'Runs',
  activity: 'Activity',
  inbox: 'Inbox',
  connections: 'Connections',
  team: 'Team',
  invite: 'Invite someone',
  account: 'Your account',
  authenticator: 'Authenticator app',
  clients: 'App clients',
  apis: 'APIs',
  users: 'Users',
  mfa: 'MFA and verification',
  'sign-in': 'Sign-in',
  help: 'Help',
  'sign-in-by-e-mail': 'Sign-in by e-mail',
  'oauth-conformance': 'OAuth conformance',
  'embedded-cognito': 'Embedded Cognito',
};

function wordOf(segment: string): string {
  return words[segment] ?? `${segment.charAt(0).toUpperCase()}${segment.slice(1)}`.replaceAll('-', ' ');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Lists below a pool whose members have pages: their names here and what their ids are called. */
const children: Record<string, { create: string; idOf?: string }> = {
  clients: { create: 'New app client', idOf: 'client id' },
  // An API has no address of its own.
  apis: { create: 'New API' },
  users: { create: 'New user', idOf: 'username' },
};

function below(base: string, segments: string[]): Crumb[] {
  const [list, member, ...rest] = segments;
  if (list === undefined) return [];
  const crumbs: Crumb[] = [{ text: wordOf(list), href: `${base}/${list}` }];
  const facts = children[list];
  if (member === undefined) return crumbs;
  const href = `${base}/${list}/${member}`;
  if (facts && member === 'new') crumbs.push({ text: facts.create, href });
  else if (!facts?.idOf) crumbs.push({ text: wordOf(decoded(member)), href });
  else crumbs.push({ text: decoded(member), href, idOf: facts.idOf });
  return [...crumbs, ...rest.map((segment) => ({ text: wordOf(decoded(segment)) }))];
}

function allCrumbs(segments: string[]): Crumb[] {
  const [room, first, second, ...rest] = segments;
  if (room === undefined || !rooms.has(room)) return [];
  const root: Crumb = { text: wordOf(room), href: `/${room}` };
  if (first === undefined) return [root];
  if (room === 'runs') return [root, { text: decoded(first), idOf: 'run id' }];
  if (room === 'inbox') return [root, { text: 'Message' }];
  if (room === 'activity') return [root, { text: 'Entry' }];
  if (room === 'team' && first !== 'invite') return [root, { text: 'Member' }];
  if (room !== 'pools') return [root, { text: wordOf(decoded(first)) }];
  if (first === 'new') {
    const entry: Crumb = { text: 'New user pool', href: '/pools/new' };
    return second === undefined ? [root, entry] : [root, entry, { text: wordOf(rest[0] ?? 'name') }];
  }
  if (second === undefined) return [root, { text: decoded(first) }];
  const pool = `/pools/${first}/${second}`;
  return [root, { text: decoded(second), href: pool, idOf: 'pool id' }, ...below(pool, rest)];
}

/** Where one is, from the address alone: every page has breadcrumbs without asking Cognito for anything. */
export function crumbsOf(path: string): Crumb[] {
  const crumbs = allCrumbs(path.split('/').filter(Boolean));
  return crumbs.map(({ href, ...crumb }, index) =>
    href === undefined || index === crumbs.length - 1 ? crumb : { ...crumb, href },
  );
}

/** The connection and region that an address is about; pool ids begin with their region. */
export function placeOf(path: string): { connection: string; region: string } | undefined {
  const [room, connection, poolId] = path.split('/').filter(Boolean);
  if (room !== 'pools' || connection === undefined || poolId === undefined || connection === 'new') return undefined;
  return { connection: decoded(connection), region: decoded(poolId).split('_')[0] ?? '' };
}
