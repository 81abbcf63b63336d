// The activity log, as ratios within one run: node --import ./scripts/register-alias.mjs bench/audit.mjs [rows]
// Writing against a bare flushed row in the same folder; pages of a long log against the same pages of a short one;
// an export's memory. SQLite in a folder of its own, or PostgreSQL when DATABASE_URL (an empty one) and POOLDECK_SECRET say so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';

const rows = Number(process.argv[2] ?? 200_000);
const short = 1_000;
const folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-bench-'));
process.env.POOLDECK_DATA = folder;
const { recordAct, beginAudit, finishAudit } = await import('@/lib/audit/write-audit');
const { listAudit } = await import('@/lib/audit/list-audit');
const { auditChoices } = await import('@/lib/audit/audit-choices');
const { exportAudit } = await import('@/lib/audit/export-audit');
const { verifyCommand } = await import('@/lib/audit/verify-command');
const { closeDatabase } = await import('@/lib/db/client');

const grants = [{ role: 'owner', connection: '*', pool: '*' }];
const person = (n) => ({ id: `person-${n % 20}`, name: `Person ${n % 20}`, role: 'operator' });
const owner = { ...person(0), role: 'owner', email: '', grants, sessionId: '', provedAt: 0 };
const actions = ['users.create', 'users.delete', 'users.setEnabled', 'clients.revealSecret', 'call.UpdateUserPool'];
const target = (n) => ({ connection: 'aws', pool: `eu-central-1_${n % 50}`, kind: 'user', id: `user-${n % 5_000}` });
const difference = [{ path: 'attributes.email', before: 'one@example.com', after: 'two@example.com' }];
const ends = ['success', 'success', 'success', 'success', 'success', 'success', 'failure', 'denied'];

function intent(n) {
  return {
    actor: person(n),
    origin: '203.0.113.7',
    action: actions[n % actions.length],
    target: target(n),
    difference,
  };
}

/** Milliseconds that the middle one of several tries takes. */
async function median(tries, run) {
  const took = [];
  for (let n = 0; n < tries; n += 1) {
    const begin = performance.now();
    await run(n);
    took.push(performance.now() - begin);
  }
  return took.sort((a, b) => a - b)[Math.floor(tries / 2)];
}

async function perSecond(times, run) {
  const begin = performance.now();
  await run(times);
  return times / ((performance.now() - begin) / 1_000);
}

/** The disk itself: one small row, one transaction, one flush. */
function bareRow() {
  const db = new SqliteDatabase(path.join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table bare (n integer primary key, text text)');
  const insert = db.prepare('insert into bare (text) values (?)');
  return async (times) => {
    for (let n = 0; n < times; n += 1) insert.run('x'.repeat(600));
  };
}

let written = 0;
async function fill(upTo) {
  const worker = async () => {
    while (written < upTo) {
      written += 1;
      const n = written;
      await recordAct(intent(n), { outcome: ends[n % ends.length] });
    }
  };
  await Promise.all(Array.from({ length: 100 }, worker));
}

const day = 86_400_000;
const pages = {
  'newest page': {},
  'of a person': { actor: 'person-7' },
  'of an act': { action: 'clients.revealSecret' },
  'of a pool': { connection: 'aws', pool: 'eu-central-1_7' },
  'of a user': { connection: 'aws', pool: 'eu-central-1_7', target: { kind: 'user', id: 'user-7' } },
  'outcome failed': { outcome: 'failure' },
  'outcome unknown': { outcome: 'unknown' },
  'last 24 hours': { from: Date.now() - day },
  'before today': { to: Date.now() - day },
  'a choice that finds nothing': { actor: 'person-7', action: 'clients.revealSecret', outcome: 'failure' },
};

async function pageTimes() {
  const times = {};
  for (const [name, filter] of Object.entries(pages)) times[name] = await median(15, () => listAudit(owner, filter));
  times['page 200 of the newest'] = await median(15, () => listAudit(owner, { before: Math.floor(written / 2) }));
  times['menus of the filters'] = await median(15, () => auditChoices(owner));
  return times;
}

await fill(short);
const shortTimes = await pageTimes();
const bare = await perSecond(500, bareRow());
const act = async (n) => finishAudit(await beginAudit(intent(n)), { outcome: 'success' });
const alone = await perSecond(300, async (times) => {
  for (let n = 0; n < times; n += 1) await act(n);
});
const together = await perSecond(2_000, (times) => Promise.all(Array.from({ length: times }, (_, n) => act(n))));
await fill(rows);
const longTimes = await pageTimes();

console.log(`\nWriting (an act is two rows, both on the disk; a bare flushed row: ${Math.round(bare)} a second)`);
console.table({
  'acts one after the other': { 'a second': Math.round(alone), 'of bare rows': (alone / bare).toFixed(2) },
  'acts many at once': { 'a second': Math.round(together), 'of bare rows': (together / bare).toFixed(2) },
});
console.log(`Pages of 50, milliseconds, at ${short} acts and at ${rows}`);
console.table(
  Object.fromEntries(
    Object.entries(longTimes).map(([name, long]) => [
      name,
      { short: shortTimes[name].toFixed(2), long: long.toFixed(2), ratio: (long / shortTimes[name]).toFixed(1) },
    ]),
  ),
);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let most = 0;
let bytes = 0;
const begin = performance.now();
const stream = await exportAudit({ actor: owner, origin: '', format: 'csv', filter: {}, only: '' });
for await (const chunk of stream) {
  bytes += chunk.length;
  globalThis.gc?.();
  most = Math.max(most, process.memoryUsage().heapUsed - before);
}
const seconds = (performance.now() - begin) / 1_000;
console.log(
  `Export: ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s, heap at most ${(most / 1e6).toFixed(0)} MB more ` +
    `(${((most / bytes) * 100).toFixed(0)} % of the file${globalThis.gc ? '' : '; without --expose-gc this counts garbage, too'})`,
);
const verifying = await median(1, async () => console.log((await verifyCommand([])).text.split('\n')[0]));
console.log(`Verified at ${Math.round((rows / verifying) * 1_000)} acts a second`);
await closeDatabase();
rmSync(folder, { recursive: true, force: true });
