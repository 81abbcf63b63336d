// `npm run tutorials`: plays the flows and writes docs/tutorials with a picture of every step, and a film of each.
//   npm run tutorials -- [tutorial …] [--no-film]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFlows, prepareAndRun, prepared, wishes } from './prepared.mjs';
import { root } from './toolchain.mjs';

async function write() {
  const { values, positionals } = parseArgs({
    args: wishes,
    allowPositionals: true,
    options: { 'no-film': { type: 'boolean' } },
  });
  const [{ flows }, { writeTutorials }] = await Promise.all([
    import('../e2e/flows/flows.ts'),
    import('../e2e/show/write-tutorials.ts'),
  ]);
  await writeTutorials({
    flows,
    chosen: chooseFlows(flows, positionals),
    folder: path.join(root, 'docs/tutorials'),
    // Not committed: films are large.
    filmFolder: values['no-film'] ? undefined : path.join(root, 'test-results/tutorials'),
    executablePath: process.env.POOLDECK_BROWSER,
    say: console.log,
  });
}

if (prepared) await write();
else prepareAndRun('tutorials.mjs');
