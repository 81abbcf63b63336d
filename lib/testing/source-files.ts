import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One source file as the architecture test reads it. `file` is relative to the project, with forward slashes. */
export interface SourceFile {
  file: string;
  text: string;
  imports: { from: string; typeOnly: boolean }[];
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(statement)].map((match) => {
    const named = match[2] ?? match[3] ?? match[4] ?? '';
    const from = named.startsWith('@/')
      ? named.slice(2)
      : named.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), named)
        : named;
    return { from, typeOnly: match[1] !== undefined };
  });
}

/** Every TypeScript file of the project's own folders, with what it imports (own files as project paths). */
export function sourceFiles(): SourceFile[] {
  return ['app', 'components', 'lib', 'e2e'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        return { file, text, imports: importsOf(file, text) };
      }),
  );
}
