// Finds PostgreSQL's server programs for the tests, or brings Debian's. Nothing here starts a server.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of Debian's packages, newest version first, then those of other systems, then the PATH. */
function candidates() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...['/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin', '/usr/pgsql/bin'],
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ];
}

/** The folder that holds `initdb` and `postgres`, or undefined. */
export function postgresPrograms() {
  return candidates().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

const aptGet = '/usr/bin/apt-get';

/** Installs Debian's PostgreSQL when there is none and this is root on such a system. Never ends the process. */
export function ensurePostgres(say = console.log) {
  if (postgresPrograms() || process.getuid?.() !== 0 || !existsSync(aptGet)) return;
  say("No PostgreSQL here: installing Debian's for the tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync(aptGet, args, { env, stdio: 'ignore', timeout: 300_000 }).status === 0;
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql')) say('PostgreSQL could not be installed.');
}
