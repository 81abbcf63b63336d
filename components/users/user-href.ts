/**
 * The address of a user's page. Browsers read the segments `.` and `..` as a way up even when they are escaped, and `new` is
 * a page of ours: such a user is addressed by `sub`, which Cognito takes in the username's place.
 */
export function userHref(usersHref: string, { username, sub }: { username: string; sub?: string | undefined }): string {
  const name = /^(\.{1,2}|new)$/.test(username) ? (sub ?? username) : username;
  return `${usersHref}/${encodeURIComponent(name)}`;
}
