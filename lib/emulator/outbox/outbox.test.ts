import { beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../testing/bench.ts';
import type { OutboxQuery } from './outbox.ts';
import { fillTemplate } from './template.ts';

let bench: Bench;
const ids: string[] = [];

async function invite(pool: string, Username: string) {
  const UserAttributes = [{ Name: 'email', Value: `${Username}@x.org` }];
  await bench.api.adminCreateUser({ UserPoolId: pool, Username, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] });
}

beforeEach(async () => {
  bench = openBench();
  ids.splice(0, 2, await bench.makePool(), await bench.makePool());
  for (let n = 0; n < 5; n += 1) await invite(ids[n % 2] ?? '', `u${n}`);
});

const to = (query?: OutboxQuery) => bench.messages(query).map((message) => message.to);

describe('the outbox', () => {
  it('lists the newest first, in pages', () => {
    expect(to()).toEqual(['u4', 'u3', 'u2', 'u1', 'u0'].map((name) => `${name}@x.org`));
    const first = bench.messages({ limit: 2 });
    const second = bench.messages({ limit: 2, before: first.at(-1)?.id });
    const third = bench.messages({ limit: 2, before: second.at(-1)?.id });
    expect([first.length, second.length, third.length]).toEqual([2, 2, 1]);
    expect(new Set([...first, ...second, ...third].map(({ id }) => id)).size).toBe(5);
  });

  it('filters by pool, address and region', () => {
    expect(to({ poolId: ids[1] })).toEqual(['u3@x.org', 'u1@x.org']);
    expect(to({ to: 'u2@x.org' })).toEqual(['u2@x.org']);
    expect(to({ to: 'u2@x.org', poolId: ids[1] })).toEqual([]);
    expect(to({ region: 'eu-central-1' })).toHaveLength(5);
    expect(to({ region: 'eu-central' })).toEqual([]);
    expect(bench.messages({ limit: 1 })[0]).toMatchObject({ region: 'eu-central-1', poolId: ids[0], username: 'u4' });
  });

  it('keeps nothing of a call that was refused', async () => {
    await expect(invite(ids[0] ?? '', 'u0')).rejects.toThrow();
    expect(to()).toHaveLength(5);
  });

  it('keeps what went out of a pool that is gone', async () => {
    await bench.api.deleteUserPool({ UserPoolId: ids[1] });
    expect(to({ poolId: ids[1] })).toHaveLength(2);
  });
});

describe('templates', () => {
  const values = { username: '<Ann>', code: '1&2' };

  it('fill every placeholder, as text or escaped for HTML', () => {
    expect(fillTemplate('{username} {####} {username}', values, false)).toBe('<Ann> 1&2 <Ann>');
    expect(fillTemplate('<p>{username} {####}</p>', values, true)).toBe('<p>&lt;Ann&gt; 1&amp;2</p>');
  });

  it('put a link around its text, and only the text where there is none', () => {
    const link = 'http://x/confirmUser?a=1&b=2';
    expect(fillTemplate('Go: {##Click here##}!', { ...values, link }, true)).toBe(
      `Go: <a href="http://x/confirmUser?a=1&amp;b=2">Click here</a>!`,
    );
    expect(fillTemplate('{##Click##}', values, true)).toBe('Click');
  });

  it('do not fill what a value brings along', () => {
    expect(fillTemplate('{username}', { username: '{####}', code: 'secret' }, false)).toBe('{####}');
  });
});
