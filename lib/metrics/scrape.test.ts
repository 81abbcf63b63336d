import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { noDatabase, onEachDatabase } from '@/lib/testing/databases';
import { fullPlan } from '@/lib/testing/full-plan';
import { type RunWorld, runWorld } from '@/lib/testing/run-world';
import { answerScrape } from './scrape';

const token = 'a-token-of-enough-characters';

onEachDatabase((fresh, kind) => {
  let world: RunWorld;
  beforeEach(async () => {
    world = await runWorld({ ...(await fresh()), POOLDECK_METRICS_TOKEN: token });
    globalThis.pooldeckProcessWide?.delete('metrics');
  });
  afterEach(() => world.close());

  const scrape = (authorization?: string) =>
    answerScrape(new Headers(authorization === undefined ? {} : { authorization }));
  const text = async () => (await scrape(`Bearer ${token}`)).text();

  it('is there for who brings the token, and for nobody when there is none', async () => {
    expect((await scrape(`Bearer ${token}`)).status).toBe(200);
    expect((await scrape(`bearer ${token}`)).status).toBe(200);
    const wrong = [undefined, '', token, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, 'Bearer '];
    for (const given of wrong) {
      const answer = await scrape(given);
      expect([given, answer.status, await answer.text()]).toEqual([given, 401, 'Unauthorized\n']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    world.environment.set({ POOLDECK_METRICS_TOKEN: undefined });
    expect((await scrape(`Bearer ${token}`)).status).toBe(404);
    expect((await scrape('Bearer undefined')).status).toBe(404);
  });

  it('counts calls by operation and outcome, their time and their waits, and runs by state', async () => {
    await world.start('counted', fullPlan('counted'));
    world.proxy.begin({ operation: 'CreateUserPoolDomain', nth: 1, kind: 'refused' });
    await world.start('stuck', fullPlan('stuck'));
    const found = await text();
    const lines = [
      'pooldeck_cognito_calls_total{operation="CreateUserPool",outcome="success"} 2',
      'pooldeck_cognito_calls_total{operation="CreateUserPoolDomain",outcome="success"} 1',
      'pooldeck_cognito_calls_total{operation="CreateUserPoolDomain",outcome="validation"} 1',
      'pooldeck_cognito_call_duration_seconds_count{operation="CreateUserPoolDomain"} 2',
      'pooldeck_cognito_wait_seconds_count{category="UserPoolUpdate"} 2',
      'pooldeck_runs{state="done"} 1',
      'pooldeck_runs{state="failed"} 1',
      'pooldeck_runs{state="running"} 0',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ];
    expect(lines.filter((line) => !found.includes(line))).toEqual([]);
  });

  it('names no pool, no person and no address', async () => {
    const run = await world.start('canary-pool', fullPlan('canary-pool'));
    const poolId = run.steps[0]?.answer?.userPoolId ?? '';
    expect(poolId).toMatch(/^us-east-1_/);
    const found = await text();
    for (const canary of ['canary', poolId, '127.0.0.1', 'us-east-1', 'proxied']) expect(found).not.toContain(canary);
  });

  it('still tells the rest while the database is away', async () => {
    await world.start('before', fullPlan('before'));
    expect(await text()).toContain('pooldeck_runs{state="done"} 1');
    await closeDatabase();
    const file = path.join(world.environment.data, 'a-file');
    writeFileSync(file, '');
    world.environment.set(noDatabase(kind, file));
    const found = await text();
    expect(found).toContain('pooldeck_cognito_calls_total{operation="CreateUserPool",outcome="success"} 1');
    expect(found).not.toContain('pooldeck_runs{');
  });
});
