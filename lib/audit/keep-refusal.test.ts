import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { database } from '../db/client';
import { keepRefusal } from './keep-refusal';

let environment: TestEnvironment;
beforeEach(() => {
  environment = testEnvironment();
  globalThis.pooldeckProcessWide?.delete('refusals');
});
afterEach(() => environment.close());

async function kept() {
  return (await database()).selectFrom('audit').select(['action', 'outcome', 'actor_id', 'origin', 'facts']).execute();
}

it('a request turned away is an entry of nobody', async () => {
  await keepRefusal({
    what: 'act through a page of another site',
    origin: '203.0.113.7',
    errorCode: 'crossSite',
  });
  const facts = JSON.stringify({ what: 'act through a page of another site' });
  expect(await kept()).toEqual([
    { action: 'access.denied', outcome: 'denied', actor_id: '', origin: '203.0.113.7', facts },
  ]);
});

const stranger = { what: 'act', origin: '', errorCode: 'signedOut' } as const;

it('a flood of them leaves a hundred entries a minute, and room for those of people with an account', async () => {
  const start = Date.now();
  for (let i = 0; i < 150; i += 1) await keepRefusal(stranger, start + i);
  expect(await kept()).toHaveLength(100);
  await keepRefusal(stranger, start + 60_000);
  expect(await kept()).toHaveLength(101);
  const ann = { id: 'ann', name: 'Ann', role: 'viewer' };
  for (let i = 0; i < 150; i += 1) await keepRefusal(stranger, start + 60_000);
  await keepRefusal({ ...stranger, errorCode: 'forbidden', actor: ann }, start + 60_001);
  expect((await kept()).map(({ actor_id }) => actor_id)).toEqual([...Array(200).fill(''), 'ann']);
});
