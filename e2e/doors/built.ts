import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const build = path.join(root, process.env.NEXT_DIST ?? '.next');
const read = (file: string) => JSON.parse(readFileSync(path.join(build, file), 'utf8'));

/** A server action as the production build answers to it. */
export interface BuiltAction {
  /** What the `Next-Action` header names. */
  id: string;
  /** As in `defineAction`, for example `users.create`. */
  name: string;
  permission: string;
  /** A route whose pages carry it, with its parameters in brackets. */
  route: string;
}

/** Every action of the build. An export that no `defineAction` names stops the test. */
export function builtActions(): BuiltAction[] {
  const { node, edge }: Record<string, Record<string, Entry>> = read('server/server-reference-manifest.json');
  return Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => {
    const source = readFileSync(path.join(root, filename), 'utf8');
    const definition = new RegExp(
      `export const ${exportedName} = defineAction(?:<[^(]*>)?\\(\\{\\s*name: '([^']+)',\\s*permission: '([^']+)'`,
    ).exec(source);
    if (!definition) throw new Error(`${filename} exports ${exportedName}, which no defineAction made`);
    const [, name = '', permission = ''] = definition;
    const route = routeOf(Object.keys(workers)[0] ?? '');
    return { id, name, permission, route };
  });
}

interface Entry {
  workers: Record<string, unknown>;
  filename: string;
  exportedName: string;
}

/** `app/(console)/pools/page` → `/pools`. */
function routeOf(worker: string): string {
  return builtRoutes().find(({ file }) => file === worker.slice('app'.length))?.route ?? '/';
}

/** Every page and route handler of the build, such as `/pools/[connection]/[poolId]`. */
export function builtRoutes(): { file: string; route: string; kind: 'page' | 'route' }[] {
  return Object.entries<string>(read('app-path-routes-manifest.json')).map(([file, route]) => ({
    file,
    route,
    kind: file.endsWith('/page') ? 'page' : 'route',
  }));
}

/** Addresses of the build's own files, for example `/_next/static/chunks/main.js`. */
export function builtFile(name: string): string {
  return path.join(build, name);
}
