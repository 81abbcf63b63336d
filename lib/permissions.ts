/** From least to most: a later role may do all that an earlier one may. */
export const roles = ['viewer', 'support', 'operator', 'owner'] as const;
export type Role = (typeof roles)[number];

interface PermissionFacts {
  /** Reads as "may …" on the team page and in a refusal. */
  title: string;
  /** The least role that has it. */
  from: Role;
  /** What it changes: something in Cognito (refused on a read-only connection), something of Pooldeck's own, nothing. */
  changes: 'cognito' | 'pooldeck' | 'nothing';
  /** Whether each use is written to the activity log before it happens. */
  audited: boolean;
  /** Whether it asks to sign in again when the last proof of who acts is older than ten minutes. */
  fresh?: true;
}

/** Every permission, on one page: the interface and the server read the same table. */
export const permissions = {
  'pool.read': { title: 'see user pools and their settings', from: 'viewer', changes: 'nothing', audited: false },
  'pool.create': { title: 'create user pools', from: 'operator', changes: 'cognito', audited: true },
  'pool.update': { title: 'change user pools', from: 'operator', changes: 'cognito', audited: true },
  'pool.delete': { title: 'delete user pools', from: 'owner', changes: 'cognito', audited: true, fresh: true },
  'client.read': { title: 'see app clients', from: 'viewer', changes: 'nothing', audited: false },
  'client.create': { title: 'add app clients', from: 'operator', changes: 'cognito', audited: true },
  'client.update': { title: 'change app clients', from: 'operator', changes: 'cognito', audited: true },
  'client.delete': { title: 'delete app clients', from: 'operator', changes: 'cognito', audited: true },
  'client.secret': { title: 'reveal client secrets', from: 'operator', changes: 'nothing', audited: true, fresh: true },
  'user.signIn': { title: 'try out signing in', from: 'support', changes: 'cognito', audited: true },
  // As good as having the secret, which support may not see.
  'client.actAsApp': {
    title: 'get tokens as an app client itself',
    from: 'operator',
    changes: 'cognito',
    audited: true,
  },
  'client.tokens': { title: 'look at tokens of app clients', from: 'support', changes: 'nothing', audited: false },
  'api.create': { title: 'add APIs with their scopes', from: 'operator', changes: 'cognito', audited: true },
  'api.update': { title: 'change APIs and their scopes', from: 'operator', changes: 'cognito', audited: true },
  'api.delete': { title: 'delete APIs with their scopes', from: 'operator', changes: 'cognito', audited: true },
  'domain.update': { title: 'change the domain of a pool', from: 'operator', changes: 'cognito', audited: true },
  'user.read': { title: 'see users', from: 'viewer', changes: 'nothing', audited: false },
  'user.create': { title: 'create and invite users', from: 'support', changes: 'cognito', audited: true },
  'user.update': { title: 'change users and their attributes', from: 'support', changes: 'cognito', audited: true },
  'user.enable': { title: 'enable and disable users', from: 'support', changes: 'cognito', audited: true },
  'user.password': { title: 'set and reset passwords of users', from: 'support', changes: 'cognito', audited: true },
  'user.delete': { title: 'delete users', from: 'operator', changes: 'cognito', audited: true },
  'draft.read': { title: 'see drafts', from: 'operator', changes: 'nothing', audited: false },
  // A draft is saved every few seconds while someone types: it is working paper, not an act to be accounted for.
  'draft.write': { title: 'write drafts', from: 'operator', changes: 'pooldeck', audited: false },
  'run.read': { title: 'see runs', from: 'viewer', changes: 'nothing', audited: false },
  'run.start': { title: 'start and resume runs', from: 'operator', changes: 'cognito', audited: true },
  'run.undo': { title: 'remove what a run made', from: 'operator', changes: 'cognito', audited: true },
  'inbox.read': {
    title: 'read the inbox of the embedded Cognito',
    from: 'support',
    changes: 'nothing',
    audited: false,
  },
  'inbox.clear': { title: 'empty the inbox', from: 'operator', changes: 'pooldeck', audited: true },
  'connection.read': { title: 'see connections', from: 'viewer', changes: 'nothing', audited: false },
  'member.read': { title: 'see members', from: 'owner', changes: 'nothing', audited: false },
  'member.change': {
    title: 'invite and change members',
    from: 'owner',
    changes: 'pooldeck',
    audited: true,
    fresh: true,
  },
  'account.own': { title: 'manage their own account', from: 'viewer', changes: 'pooldeck', audited: true },
  // What one signs in with. Whoever finds an unlocked screen must not be able to take the account over.
  'account.secure': {
    title: 'change how they sign in',
    from: 'viewer',
    changes: 'pooldeck',
    audited: true,
    fresh: true,
  },
  'audit.read': { title: 'see the activity log', from: 'viewer', changes: 'nothing', audited: false },
} as const satisfies Record<string, PermissionFacts>;

export type Permission = keyof typeof permissions;

export function permissionFacts(permission: Permission): PermissionFacts {
  return permissions[permission];
}

/** Whether a role has a permission. Anything that is not a known role has none. */
export function may(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(permissions[permission].from);
}
