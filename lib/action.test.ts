import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noteCall } from '@/lib/audit/current-act';
import { listAudit } from '@/lib/audit/list-audit';
import { PooldeckError } from '@/lib/errors';
import { actorOf, owner } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { defineAction } from './action';
import type { ActionContext } from './action-pipeline';

let environment: TestEnvironment;
let ran: unknown[];
let behave: (context: ActionContext) => Promise<unknown>;

beforeEach(() => {
  environment = testEnvironment();
  environment.connections([
    { id: 'here', kind: 'embedded' },
    { id: 'shut', kind: 'endpoint', url: 'http://127.0.0.1:1', readOnly: true },
  ]);
  ran = [];
  behave = async () => 'done';
});
afterEach(() => environment.close());

const input = z.strictObject({ connection: z.string(), username: z.string().min(1, 'Give a name.').max(5) });

const disable = defineAction({
  name: 'test.disable',
  permission: 'user.enable',
  input,
  target: ({ connection, username }) => ({ connection, pool: 'p', kind: 'user', id: username }),
  run: async (context, given) => {
    ran.push(given);
    return behave(context);
  },
});
const look = defineAction({ name: 'test.look', permission: 'user.read', input, run: async () => ran.push('look') });
const draft = defineAction({
  name: 'test.draft',
  permission: 'draft.write',
  input,
  run: async () => ran.push('draft'),
});

const given = { connection: 'here', username: 'ann' };
const viewer = { ...actorOf('viewer'), id: 'v' };
const log = async () => (await listAudit(owner)).entries;

describe('an action', () => {
  it('is written down before and after, carried out once, and refreshes the page', async () => {
    behave = async ({ note, target }) => {
      expect((await log()).map(({ outcome }) => outcome)).toEqual(['pending']);
      expect(target.id).toBe('ann');
      note({ difference: [{ path: 'Enabled', before: true, after: false }] });
      noteCall({ operation: 'AdminGetUser', requestId: 'req-8', write: false });
      noteCall({ operation: 'AdminDisableUser', requestId: 'req-9', write: true });
      note({ target: { region: 'us-east-1' } });
      return 'done';
    };
    expect(await performAction(disable, given)).toEqual({ ok: true, data: 'done', refreshed: true });
    expect(ran).toEqual([given]);
    expect(await log()).toMatchObject([
      {
        action: 'test.disable',
        outcome: 'success',
        origin: '203.0.113.7',
        requestId: 'req-9',
        calls: [{ operation: 'AdminDisableUser', requestId: 'req-9' }],
        target: { connection: 'here', region: 'us-east-1', pool: 'p', kind: 'user', id: 'ann' },
        difference: [{ path: 'Enabled', before: true, after: false }],
      },
    ]);
  });

  it('that only reads, or saves a draft, leaves no entry and no refresh', async () => {
    expect(await performAction(look, given)).toMatchObject({ ok: true, refreshed: false });
    expect(await performAction(draft, given)).toMatchObject({ ok: true, refreshed: false });
    expect(ran).toEqual(['look', 'draft']);
    expect(await log()).toEqual([]);
  });

  it('does not run when it cannot be written down', async () => {
    const file = path.join(environment.data, 'a-file');
    writeFileSync(file, '');
    environment.set({ POOLDECK_DATA: path.join(file, 'data') });
    expect(await performAction(disable, given)).toMatchObject({ ok: false, error: { code: 'auditUnavailable' } });
    expect(ran).toEqual([]);
  });

  it('names each bad value at its field, and lets no unknown one pass', async () => {
    const result = await performAction(disable, { connection: 'here', username: '' });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalidInput', fields: { username: 'Give a name.' } } });
    const extra = { ...given, role: 'owner' };
    expect(await performAction(disable, extra)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(ran).toEqual([]);
    expect(await log()).toEqual([]);
  });

  it('without the permission is denied, and that is kept', async () => {
    const result = await performAction(disable, given, { actor: viewer });
    expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(result.ok === false && result.error.message).toBe(
      'You are viewer here and may not enable and disable users.',
    );
    expect(ran).toEqual([]);
    expect(await log()).toMatchObject([
      { action: 'test.disable', outcome: 'denied', actor: { id: 'v', role: 'viewer' } },
    ]);
  });

  it('on a read-only connection is denied to everyone, reading is not', async () => {
    const there = { ...given, connection: 'shut' };
    expect(await performAction(disable, there)).toMatchObject({ ok: false, error: { code: 'readOnlyConnection' } });
    expect(await performAction(look, there)).toMatchObject({ ok: true });
    expect(ran).toEqual(['look']);
  });

  it('on a connection that does not exist is refused', async () => {
    const result = await performAction(disable, { ...given, connection: 'gone' });
    expect(result).toMatchObject({ ok: false, error: { code: 'unknownConnection' } });
    expect(ran).toEqual([]);
  });

  it('of another site is refused before anyone looks at it', async () => {
    const result = await performAction(disable, given, { headers: { host: 'evil.example' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'crossSite' } });
    expect(ran).toEqual([]);
  });
});

describe('an action that fails', () => {
  it("answers with AWS' words, and the log has its name and request id", async () => {
    behave = async () => {
      const details = { awsName: 'UserNotFoundException', requestId: 'req-3' };
      noteCall({ operation: 'AdminDisableUser', requestId: 'req-3', write: true });
      throw new PooldeckError('notFound', 'User does not exist.', { details });
    };
    const result = await performAction(disable, given);
    expect(result).toMatchObject({ ok: false, refreshed: false });
    expect(result).toMatchObject({
      error: { code: 'notFound', message: 'User does not exist.', details: { requestId: 'req-3' } },
    });
    expect(await log()).toMatchObject([
      { outcome: 'failure', errorCode: 'notFound', errorText: 'UserNotFoundException', requestId: 'req-3' },
    ]);
  });

  it('and answers all the same is no success in the log', async () => {
    for (const code of ['refused', 'outcomeUnknown'] as const) {
      behave = async ({ note }) => {
        note({ failed: { code, details: { awsName: 'NotAuthorizedException', awsMessage: 'canary-secret' } } });
        note({ target: { region: 'us-east-1' } });
        return 'what was answered';
      };
      expect(await performAction(disable, given)).toMatchObject({ ok: true, data: 'what was answered' });
    }
    const errorText = 'NotAuthorizedException';
    expect(await log()).toMatchObject([
      { outcome: 'unknown', errorCode: 'outcomeUnknown', errorText },
      { outcome: 'failure', errorCode: 'refused', errorText, target: { region: 'us-east-1' } },
    ]);
    expect(JSON.stringify(await log())).not.toContain('canary');
  });

  it('with a lost answer stays unknown in the log', async () => {
    behave = async () => {
      throw new PooldeckError('outcomeUnknown');
    };
    await performAction(disable, given);
    expect(await log()).toMatchObject([{ outcome: 'unknown', errorCode: 'outcomeUnknown' }]);
  });

  it('in a way nobody foresaw gives an id and tells nothing else', async () => {
    behave = async () => {
      throw new TypeError('canary-secret is not a function');
    };
    const result = await performAction(disable, given);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'unexpected', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(JSON.stringify(result)).not.toContain('canary');
    expect(await log()).toMatchObject([{ outcome: 'unknown', errorCode: 'unexpected' }]);
  });
});
