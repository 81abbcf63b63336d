// `npm run cognito -- --port 9338`: the embedded Cognito as a command of its own, for the AWS CLI, SDKs and tests.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode, underPinnedNode } from './toolchain.mjs';

if (underPinnedNode()) {
  const { runCommand } = await import('../lib/emulator/command.ts');
  const code = await runCommand(process.argv.slice(2));
  if (code !== undefined) process.exit(code);
} else {
  if (!existsSync(pinnedNode)) ensureInstalled((line) => console.error(line));
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(pinnedNode, args, { stdio: 'inherit' });
  // The terminal reaches the whole group by itself; a supervisor signals only this process.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
