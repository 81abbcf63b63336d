import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeHandedOver } from '@/lib/runs/hand-over';
import { findRun } from '@/lib/runs/read-run';
import { onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { ended, ownProcess, said } from '@/lib/testing/own-process';
import { type RunWorld, runWorld } from '@/lib/testing/run-world';

onEachDatabase((fresh, kind) => {
  let world: RunWorld;
  beforeAll(async () => {
    world = await runWorld(await fresh());
  });
  afterAll(() => world.close());

  /** A server without its HTTP part; it starts the run, if it is given one, and stays until it is told to stop. */
  async function server(run?: object): Promise<{ child: ChildProcess; end: ReturnType<typeof ended> }> {
    const code = `
      import { startRun } from '@/lib/runs/start-run';
      import { startServer } from '@/lib/server/start-server';
      await startServer();
      if (process.env.RUN) await startRun(JSON.parse(process.env.RUN), { id: 'local', name: 'Local operator' });
      process.stdout.write('listening');
      setInterval(() => {}, 1000);`;
    const child = ownProcess(code, { RUN: run ? JSON.stringify(run) : '', POOLDECK_LOG_LEVEL: 'info' });
    const end = ended(child);
    await said(child, 'listening');
    return { child, end };
  }
  const events = (errors: string) => errors.split('\n').flatMap((line) => (line ? [JSON.parse(line).event] : []));

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'a server with nothing to do ends with 0 on %s, also when it comes twice',
    async (signal) => {
      const { child, end } = await server();
      child.kill(signal);
      child.kill(signal);
      const { code, errors } = await end;
      expect(code).toBe(0);
      expect(events(errors)).toEqual(['stopping', 'stopped']);
    },
  );

  it.each(['CreateUserPool', 'CreateUserPoolClient', 'CreateUserPoolDomain'])(
    'SIGTERM during %s: the call is finished, the next server makes the rest, each thing once',
    async (operation) => {
      const id = `drain-${operation.toLowerCase()}`;
      world.proxy.begin({ operation, nth: 1, kind: 'slow' });
      const stopped = Promise.withResolvers<Awaited<ReturnType<typeof server>>>();
      world.proxy.watch((moment, called) => {
        if (moment === 'before' && called === operation) stopped.promise.then(({ child }) => child.kill('SIGTERM'));
        return 'go on';
      });
      const first = server(world.newRun(id, fullPlan(id)));
      first.then(stopped.resolve);
      const { code, errors } = await (await first).end;
      world.proxy.watch(() => 'go on');
      expect(code).toBe(0);
      expect(events(errors)).toEqual(['stopping', 'stopped']);
      const left = await findRun(world.engine.db, id);
      expect(new Set(left?.steps.map(({ state }) => state)).has('unknown')).toBe(false);
      expect(await takeHandedOver(world.engine)).toBe(left?.state === 'done' ? 0 : 1);
      expect((await world.settled(id)).state).toBe('done');
      expect(await world.there(id)).toEqual({
        pools: [expect.any(String)],
        clients: ['job', 'web', 'web'],
        domains: [id],
      });
    },
  );

  if (kind === 'PostgreSQL')
    it('another replica goes on by itself with what the stopped one has left', async () => {
      const id = 'two-replicas';
      const other = await server();
      let calls = 0;
      const first = server(world.newRun(id, fullPlan(id)));
      world.proxy.begin();
      world.proxy.watch((moment, operation) => {
        if (moment === 'after' && /^Create/.test(operation)) calls += 1;
        if (calls === 1) first.then(({ child }) => child.kill('SIGTERM'));
        return 'go on';
      });
      expect((await (await first).end).code).toBe(0);
      await expect.poll(async () => (await findRun(world.engine.db, id))?.state).toBe('done');
      expect(await world.there(id)).toEqual({
        pools: [expect.any(String)],
        clients: ['job', 'web', 'web'],
        domains: [id],
      });
      other.child.kill('SIGTERM');
      expect((await other.end).code).toBe(0);
    });
});
