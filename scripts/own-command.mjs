// Commands that run Pooldeck's own TypeScript beside a server or without one: under the pinned Node, in the environment of .env.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode, root, runPinned, underPinnedNode } from './toolchain.mjs';

/**
 * Ends the process with what the command says. `command` is given the arguments and answers {text, code}; `script` is
 * `import.meta.url` of the caller, which is started again under the pinned Node.
 */
export async function ownCommand(script, command) {
  if (underPinnedNode() && process.argv.includes('--here')) {
    const { text, code } = await command(process.argv.slice(2).filter((each) => each !== '--here'));
    (code === 0 ? console.log : console.error)(text);
    process.exit(code);
  }
  if (!existsSync(pinnedNode)) ensureInstalled((line) => console.error(line));
  const dotenv = path.join(root, '.env');
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
  const alias = path.join(root, 'scripts/register-alias.mjs');
  const { code } = await runPinned(['--import', alias, fileURLToPath(script), '--here', ...process.argv.slice(2)]);
  process.exit(code);
}
