/** Where the APIs of a pool are. @param pool the address of the pool */
export const apisHref = (pool: string) => `${pool}/apis`;

/**
 * Where one of them is changed. Its identifier is often an address itself: as a part of the path it would be read by every proxy on the
 * way, which undo `%2F` or refuse it, and browsers take `..` for a way up.
 */
export const apiHref = (pool: string, identifier: string) =>
  `${apisHref(pool)}/edit?${new URLSearchParams({ identifier })}`;

/** Where the scopes of an app client are chosen. */
export const clientScopesHref = (pool: string, clientId: string, mayChange: boolean) =>
  `${pool}/clients/${encodeURIComponent(clientId)}${mayChange ? '/edit' : ''}#setting-oauthScopes`;
