import { expect, test } from '@playwright/test';
import { newBlueprint } from '../../lib/blueprint/blueprint';
import { type PostgresInstance, startPostgres } from '../../lib/testing/postgres-instance';
import { postgresPrograms } from '../../scripts/postgres.mjs';
import { ownPort } from '../doors/own-port';
import { type OwnServer, startOwnServer } from '../doors/own-server';
import { send } from '../doors/post-action';
import { actionCaller } from '../doors/world';

const programs = postgresPrograms();
let postgres: PostgresInstance;
let replicas: [OwnServer, OwnServer];

test.beforeAll(async () => {
  if (!programs && process.env.POOLDECK_CI === '1') throw new Error('No PostgreSQL here.');
  test.skip(!programs, 'No PostgreSQL here.');
  postgres = await startPostgres(programs ?? '');
  const shared = {
    DATABASE_URL: postgres.url,
    POOLDECK_SECRET: 'what-the-replicas-of-this-test-share',
    POOLDECK_EMBEDDED: 'yes',
  };
  // Both at once, on an empty database.
  replicas = await Promise.all([startOwnServer(shared, ownPort(0)), startOwnServer(shared, ownPort(1))]);
});
test.afterAll(async () => {
  await Promise.all((replicas ?? []).map((each) => each.stop()));
  await postgres?.stop();
});

const call = ({ address, cookie }: OwnServer) => actionCaller(address, { cookie });
const read = async ({ address, cookie }: OwnServer, path: string) => {
  const { status, text } = await send(`${address}${path}`, { method: 'GET', headers: { cookie } });
  expect([path, status]).toEqual([path, 200]);
  return text;
};

test('a session of one replica is one of the other', async () => {
  const [first, second] = replicas;
  expect(await read({ ...second, cookie: first.cookie }, '/pools')).toContain('Pools');
  const nobody = await send(`${second.address}/pools`, { method: 'GET' });
  expect(nobody.status).not.toBe(200);
});

test('two replicas on one PostgreSQL show the same drafts and runs', async () => {
  const [first, second] = replicas;
  const name = 'Shared by two';
  const draft = { connection: 'embedded', region: 'us-east-1', blueprint: newBlueprint(name) };
  const { id } = (await call(first)('drafts.create', draft)) as { id: string };
  expect(await read(second, '/pools/new')).toContain(name);

  const save = (server: OwnServer, version: number) =>
    call(server)('drafts.save', { id, version, blueprint: newBlueprint(`${name} 2`), visited: [] });
  expect(await save(second, 1)).toMatchObject({ version: 2 });
  await expect(save(first, 1)).rejects.toThrow(/concurrentChange/);

  // Clicked on both at once, it is one run; the second one answers what the first is doing.
  const create = (server: OwnServer) => call(server)('drafts.createPool', { id, version: 2 });
  await Promise.all([create(first), create(second)]);
  for (const each of replicas) {
    const progress = async () => JSON.parse(await read(each, `/runs/${id}/progress`));
    await expect.poll(async () => (await progress()).state).toBe('done');
    expect((await progress()).steps).toHaveLength(1);
    expect(await read(each, '/runs')).toContain(`${name} 2`);
  }
});
