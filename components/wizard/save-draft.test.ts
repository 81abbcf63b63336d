import { describe, expect, it } from 'vitest';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { PooldeckError } from '@/lib/errors';
import { failure, success } from '@/lib/result';
import { createDraftSaver } from './save-draft';
import type { DraftContent, WizardActions } from './wizard-draft';

const content = (name: string): DraftContent => ({ blueprint: newBlueprint(name), visited: ['name'] });

/** Keeps one draft as the server does; `lose` lets the next save take effect and drops its answer. */
function draftServer() {
  const server = { version: 1, content: content('first'), lose: false };
  const actions: Pick<WizardActions, 'save' | 'find'> = {
    async save({ version, blueprint, visited }) {
      if (version !== server.version) return failure(new PooldeckError('concurrentChange'));
      server.version += 1;
      server.content = { blueprint, visited };
      if (server.lose) {
        server.lose = false;
        throw new TypeError('fetch failed');
      }
      return success({ version: server.version, updatedAt: 0 });
    },
    async find() {
      const { blueprint, visited } = structuredClone(server.content);
      return success({ version: server.version, blueprint, visited: [...visited] });
    },
  };
  return { server, actions };
}

describe('createDraftSaver', () => {
  it('goes on after a lost answer, since the newer version is its own', async () => {
    const { server, actions } = draftServer();
    const saver = createDraftSaver('x', actions);
    server.lose = true;
    expect(await saver.save(content('second'), 1)).toMatchObject({ kind: 'failed' });
    expect(await saver.save(content('third'), 1)).toMatchObject({ kind: 'saved', version: 3 });
    expect(server.content.blueprint.pool.name).toBe('third');
  });

  it('knows in the next page what the page before had sent', async () => {
    const { server, actions } = draftServer();
    const before = createDraftSaver('x', actions);
    server.lose = true;
    await before.save(content('second'), 1);
    const after = createDraftSaver('x', actions);
    after.resume(before.sent());
    expect(await after.save(content('third'), 1)).toMatchObject({ kind: 'saved', version: 3 });
  });

  it('leaves what somebody else saved alone', async () => {
    const { server, actions } = draftServer();
    const saver = createDraftSaver('x', actions);
    server.version = 2;
    server.content = content('of another tab');
    expect(await saver.save(content('mine'), 1)).toMatchObject({ kind: 'conflict' });
    expect(server.content.blueprint.pool.name).toBe('of another tab');
  });

  it('goes on beside a tab that only opened another step, and keeps both steps', async () => {
    const { server, actions } = draftServer();
    const saver = createDraftSaver('x', actions, server.content.blueprint);
    server.version = 2;
    server.content = { ...server.content, visited: ['name', 'policies'] };
    expect(await saver.save(content('mine'), 1)).toMatchObject({ kind: 'saved', version: 3 });
    expect(server.content).toMatchObject({ blueprint: { pool: { name: 'mine' } }, visited: ['name', 'policies'] });
  });

  it('writes nothing where another tab has saved the same', async () => {
    const { server, actions } = draftServer();
    const saver = createDraftSaver('x', actions, server.content.blueprint);
    server.version = 2;
    expect(await saver.save(content('first'), 1)).toMatchObject({ kind: 'saved', version: 2 });
    expect(server.version).toBe(2);
  });
});
