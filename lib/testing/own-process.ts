import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './source-files';

/** Runs a piece of module code in a Node process of its own, with the project's modules at hand under `@/`. */
export function ownProcess(code: string, variables: Record<string, string>): ChildProcess {
  const register = path.join(root, 'scripts/register-alias.mjs');
  return spawn(process.execPath, ['--import', register, '--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What it printed and how it ended. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; output: string; errors: string }> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, errors })));
}

/** Resolves once it has printed that text, or has ended without. */
export async function said(child: ChildProcess, text: string): Promise<void> {
  let output = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (output.includes(text)) resolve();
    });
    child.once('close', () => resolve());
  });
}
