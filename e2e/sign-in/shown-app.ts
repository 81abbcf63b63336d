import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createViteServer } from 'vitest/node';
import { root } from '../../lib/testing/source-files';

/** An app of one file, served by Vite as a project of its own would be. */
export type ShownApp = { origin: string; close(): Promise<void> };

const page = '<!doctype html><html lang="en"><title>Notes</title><script type="module" src="/main.ts"></script></html>';
// The console of the browser, or a test, takes what the file exports from here.
const main = "import * as auth from './auth';\nObject.assign(window, { auth });\n";

/** Serves `auth.ts` under an address of this machine, with the libraries it names. */
export async function startShownApp(code: string, port: number): Promise<ShownApp> {
  const folder = mkdtempSync(path.join(root, 'node_modules', '.shown-app-'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'main.ts'), main);
  writeFileSync(path.join(folder, 'auth.ts'), code);
  const server = await createViteServer({
    ...{ root: folder, configFile: false, cacheDir: path.join(folder, '.vite'), logLevel: 'error' },
    server: { port, strictPort: true, host: 'localhost', hmr: false, watch: null, fs: { allow: [root] } },
  });
  await server.listen();
  return {
    origin: `http://localhost:${port}`,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
