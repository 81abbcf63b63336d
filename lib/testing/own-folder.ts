import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const memory = '/dev/shm';

/** A container may have next to none. */
function isRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 512 * 2 ** 20;
  } catch {
    return false;
  }
}

/**
 * One temporary folder for the whole run, which goes with what tests leave there. In memory where there is room: a
 * database flushes each change to the disk, and the tests would wait for that most of their time.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(isRoomy() ? memory : tmpdir(), 'pooldeck-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
