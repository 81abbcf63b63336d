// `npm run backup [-- FOLDER]`: a consistent copy of the data folder's databases and secret, also while a server runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, pinnedNode, root, runPinned, underPinnedNode } from './toolchain.mjs';

if (underPinnedNode() && process.argv.includes('--here')) {
  const { backupCommand } = await import('../lib/server/backup.ts');
  const { text, code } = await backupCommand(process.argv.slice(2).filter((each) => each !== '--here'));
  (code === 0 ? console.log : console.error)(text);
  process.exit(code);
}
if (!existsSync(pinnedNode)) ensureInstalled((line) => console.error(line));
const dotenv = path.join(root, '.env');
if (existsSync(dotenv)) process.loadEnvFile(dotenv);
const alias = path.join(root, 'scripts/register-alias.mjs');
const args = ['--import', alias, path.join(root, 'scripts/backup.mjs'), '--here', ...process.argv.slice(2)];
const { code } = await runPinned(args);
process.exit(code);
