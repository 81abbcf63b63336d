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
    globalSetup: 'lib/testing/postgres-server.ts',
    // Most of a file's time was its imports. The code keeps nothing in modules that one file could leave to the next
    // (lib/config/process-wide.ts holds it all).
    isolate: false,
    setupFiles: 'lib/testing/new-process.ts',
    unstubEnvs: true,
    unstubGlobals: true,
    // Left to itself it keeps one core free; half of this suite waits for processes and clocks.
    maxWorkers: '100%',
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Some start several processes, on machines that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Only a fault waits so long.
    expect: { poll: { timeout: 50_000 } },
  },
});
