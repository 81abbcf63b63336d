import type { AuditChange } from './events';

type Members = { readonly [name: string]: unknown };

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The single values of a structure with their paths; lists stay whole. */
function leaves(value: Members, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (inner === undefined) return [];
    const path = prefix ? `${prefix}.${name}` : name;
    return isMembers(inner) && Object.keys(inner).length > 0 ? leaves(inner, path) : [[path, inner]];
  });
}

/** What is between two states of a thing; without `before` it was made, without `after` removed. */
export function differenceOf(before: object | undefined, after: object | undefined): AuditChange[] {
  const from = new Map(leaves({ ...before }));
  const to = new Map(leaves({ ...after }));
  const paths = [...new Set([...from.keys(), ...to.keys()])];
  return paths
    .filter((path) => JSON.stringify(from.get(path)) !== JSON.stringify(to.get(path)))
    .map((path) => ({
      path,
      ...(from.has(path) && { before: from.get(path) }),
      ...(to.has(path) && { after: to.get(path) }),
    }));
}
