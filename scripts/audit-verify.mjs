// `npm run audit:verify`: whether the activity log is whole, row by row. Reads only; a running server does not mind.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, pinnedNode, root, runPinned, underPinnedNode } from './toolchain.mjs';

if (underPinnedNode() && process.argv.includes('--here')) {
  const { verifyCommand } = await import('../lib/audit/verify-command.ts');
  const { text, code } = await verifyCommand(process.argv.slice(2).filter((each) => each !== '--here'));
  console.log(text);
  process.exit(code);
}
if (!existsSync(pinnedNode)) ensureInstalled((line) => console.error(line));
const dotenv = path.join(root, '.env');
if (existsSync(dotenv)) process.loadEnvFile(dotenv);
const alias = path.join(root, 'scripts/register-alias.mjs');
const args = ['--import', alias, path.join(root, 'scripts/audit-verify.mjs'), '--here', ...process.argv.slice(2)];
const { code } = await runPinned(args);
process.exit(code);
