import { sql } from 'kysely';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { beginAudit } from '@/lib/audit/write-audit';
import { onEachDatabase } from '@/lib/testing/databases';
import { testEnvironment } from '@/lib/testing/environment';
import { database } from './client';
import { inTurn } from './in-turn';
import { placeOfPostgres } from './postgres';

const actor = { id: 'ann', name: 'Ann', role: 'owner' as const };

it.each([
  ['postgres://ann:canary@db.example.com/pools', 'PostgreSQL at db.example.com:5432/pools'],
  ['postgresql://ann:canary@db:6432/pools?sslmode=verify-full&password=canary', 'PostgreSQL at db:6432/pools'],
  ['postgres:///pools?host=/run/postgresql&user=canary', 'PostgreSQL at /run/postgresql:5432/pools'],
])('%s is told without its secrets', (url, told) => {
  expect(placeOfPostgres(url)).toBe(told);
});

onEachDatabase((fresh, kind) => {
  it('work in turn sees what the turn before has written, however many come at once', async () => {
    const environment = testEnvironment(await fresh());
    const db = await database();
    await sql`create table tally (value bigint not null)`.execute(db);
    await sql`insert into tally values (0)`.execute(db);
    const countUp = () =>
      inTurn(db, 'tally', async (turn) => {
        const { rows } = await sql<{ value: number }>`select value from tally`.execute(turn);
        await sql`update tally set value = ${Number(rows[0]?.value) + 1}`.execute(turn);
      });
    await Promise.all(Array.from({ length: 40 }, countUp));
    expect((await sql`select value from tally`.execute(db)).rows).toEqual([{ value: 40 }]);
    await environment.close();
  });

  it('work in turn that fails writes nothing and gives the turn back', async () => {
    const environment = testEnvironment(await fresh());
    const db = await database();
    const failing = inTurn(db, 'tally', async (turn) => {
      await turn.insertInto('turns').values({ name: 'left over', taken: 1 }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inTurn(db, 'tally', async (turn) => turn.selectFrom('turns').select('name').execute())).toEqual([
      { name: 'tally' },
    ]);
    await environment.close();
  });

  if (kind === 'PostgreSQL')
    it('lost connections are opened again: idle ones and those at work', async () => {
      const given = await fresh();
      const url = new URL(given.DATABASE_URL ?? '');
      url.searchParams.set('application_name', 'to be cut');
      const environment = testEnvironment({ ...given, DATABASE_URL: url.href.replaceAll('+', '%20') });
      const db = await database();
      await Promise.all(Array.from({ length: 5 }, () => sql`select pg_sleep(0.05)`.execute(db)));
      const sleeping = sql`select pg_sleep(10)`.execute(db).then(
        () => 'slept',
        () => 'cut',
      );
      const behind = new Client({ connectionString: given.DATABASE_URL });
      await behind.connect();
      const active = sql`select 1 from pg_stat_activity where application_name = 'to be cut' and state = 'active'`;
      await expect.poll(async () => (await active.execute(db)).rows.length).toBeGreaterThan(1);
      await behind.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to be cut'");
      await behind.end();
      expect(await sleeping).toBe('cut');
      // Each of the others learns of its end in its own time.
      const begun = () => beginAudit({ actor, action: 'a.b' }).then(({ id }) => id, String);
      await expect.poll(begun).toMatch(/^[0-9a-f-]{36}$/);
      await environment.close();
    });

  if (kind === 'PostgreSQL')
    it('a connection lost between two statements of a transaction fails that transaction and nothing else', async () => {
      const given = await fresh();
      const environment = testEnvironment(given);
      const db = await database();
      const behind = new Client({ connectionString: given.DATABASE_URL });
      await behind.connect();
      const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      const lost = db.transaction().execute(async (transaction) => {
        const [mine] = (await pid.execute(transaction)).rows;
        const alive = () => behind.query('select 1 from pg_stat_activity where pid = $1', [mine?.pid]);
        await behind.query('select pg_terminate_backend($1)', [mine?.pid]);
        await expect.poll(async () => (await alive()).rowCount).toBe(0);
        await pid.execute(transaction);
      });
      await expect(lost).rejects.toThrow(/terminat|not queryable|closed/i);
      await behind.end();
      expect((await pid.execute(db)).rows).toHaveLength(1);
      await environment.close();
    });
});
