import 'server-only';

declare global {
  var pooldeckProcessWide: Map<string, unknown> | undefined;
}

/**
 * One value for the whole process, made when first asked for. Next bundles a module once per kind of entry (pages,
 * actions, routes, instrumentation), so a plain module variable would exist several times.
 */
export function processWide<T extends object>(name: string, create: () => T): T {
  globalThis.pooldeckProcessWide ??= new Map();
  const held = globalThis.pooldeckProcessWide;
  const found = held.get(name);
  if (found !== undefined) return found as T;
  const made = create();
  held.set(name, made);
  return made;
}
