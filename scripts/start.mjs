// `npm start`: from a fresh checkout to an address to open. Installs, builds and starts only what is needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { buildFolder, ensureBuilt } from './build.mjs';
import { ensureInstalled, pinnedNode, projectEnvironment, root } from './toolchain.mjs';

const loopback = new Set(['localhost', '127.0.0.1', '::1']);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function settings() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  // Mirrors lib/config/listen-policy.ts.
  if (!loopback.has(host) && !process.env.PUBLIC_URL) {
    fail(
      `HOST=${host} opens Pooldeck to the network, and it does not know its address there.\n` +
        'Set PUBLIC_URL to the address people type, such as https://pooldeck.example.com, or leave HOST out.',
    );
  }
  return { host, port };
}

function checkPort(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        fail(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
      fail(`Cannot listen on ${host}:${port}: ${error.message}`);
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function serve(host, port) {
  const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', host, '--port', String(port)];
  const env = projectEnvironment({
    NODE_ENV: 'production',
    // What is under way is finished by lib/server/drain.ts.
    NEXT_MANUAL_SIG_HANDLE: 'true',
    HOST: host,
    PORT: String(port),
    NEXT_DIST: path.basename(buildFolder),
  });
  const child = spawn(pinnedNode, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let ready = false;
  let begun = '';
  child.stdout.on('data', (chunk) => {
    // After that only what Pooldeck itself says; Next's own lines begin with one of its marks.
    if (ready) return void process.stdout.write(String(chunk).replace(/^ *[✓▲○-].*\n/gm, ''));
    // Next's banner is swallowed. The server says its address once it has looked at its configuration and database.
    begun += chunk;
    const address = /^(Pooldeck is at .*)\n/m.exec(begun)?.[1];
    if (!address || !begun.includes('Ready in')) return;
    ready = true;
    console.log(address);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
}

const { host, port } = settings();
await checkPort(host, port);
ensureInstalled();
ensureBuilt();
serve(host, port);
