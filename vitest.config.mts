import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside of a React Server bundle; unit tests run on the server side anyway.
      { find: 'server-only', replacement: `${root}lib/testing/server-only.ts` },
    ],
  },
  test: {
    globalSetup: ['lib/testing/postgres-server.ts', 'lib/testing/own-folder.ts'],
    // Most of a file's time was its imports. The code keeps nothing in modules that one file could leave to the next
    // (lib/config/process-wide.ts holds it all).
    isolate: false,
    setupFiles: 'lib/testing/new-process.ts',
    // Nearly a hundred processes are started that run the same code: where Node itself would keep what it compiled.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
    unstubEnvs: true,
    unstubGlobals: true,
    // Left to itself it keeps one core free; half of this suite waits for processes and clocks.
    maxWorkers: '100%',
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Some start several processes, on machines that may be busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Only a fault waits so long.
    expect: { poll: { timeout: 150_000 } },
  },
});
