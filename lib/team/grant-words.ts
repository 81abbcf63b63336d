import { type Role, roles } from '@/lib/permissions';

interface GrantLike {
  role: Role;
  connection: string;
  pool: string;
}

/** Where a grant counts, in words. */
function placeWords({ connection, pool }: Omit<GrantLike, 'role'>): string {
  if (connection === '*') return 'everywhere';
  return pool === '*' ? `on ${connection}` : `on ${connection}, pool ${pool} only`;
}

/** All grants of someone: "operator everywhere", "viewer on staging; support on live, pool eu-west-1_x only". */
export function describeGrants(grants: readonly GrantLike[]): string {
  return grants.map((grant) => `${grant.role} ${placeWords(grant)}`).join('; ');
}

/** The highest role among grants. */
export function highestRole(grants: readonly GrantLike[]): Role {
  return grants.reduce<Role>((best, { role }) => (roles.indexOf(role) > roles.indexOf(best) ? role : best), 'viewer');
}
