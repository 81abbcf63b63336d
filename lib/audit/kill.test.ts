import { afterEach, beforeEach, expect, it } from 'vitest';
import { owner } from '@/lib/testing/actors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { ended, ownProcess } from '@/lib/testing/own-process';
import { listAudit } from './list-audit';
import { verifyCommand } from './verify-command';

// A server of its own carries out audited actions without end, ten at a time, and says each one that it has answered.
const code = `
  import { z } from 'zod';
  import { runAction } from '@/lib/action-pipeline';
  import { owner } from '@/lib/testing/actors';
  const action = {
    name: 'test.act',
    permission: 'user.enable',
    input: z.object({ id: z.string() }),
    target: ({ id }) => ({ kind: 'user', id }),
    run: async () => ({}),
  };
  const request = {
    guard: async () => {},
    actor: async () => owner,
    origin: async () => '203.0.113.7',
    setSession: async () => {},
    refresh() {},
  };
  let next = 0;
  const worker = async () => {
    for (;;) {
      const id = String((next += 1));
      const result = await runAction(action, { id }, request);
      process.stdout.write((result.ok ? 'done ' + id : JSON.stringify(result)) + '\\n');
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));`;

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(() => environment.close());

  it.each([1, 200, 700])(
    'kill -9 after %d actions loses nothing that was answered, and the chain fits',
    async (many) => {
      const child = ownProcess(code, {});
      const end = ended(child);
      let answered = 0;
      child.stdout?.on('data', (chunk) => {
        answered += String(chunk).split('\n').length - 1;
        if (answered >= many) child.kill('SIGKILL');
      });
      const { output, errors } = await end;
      expect(errors).toBe('');
      const lines = output.split('\n').filter((line) => line !== '');
      const done = lines.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []);
      expect(done).toHaveLength(lines.length);
      expect(done.length).toBeGreaterThanOrEqual(many);
      const kept = new Map<string | undefined, string>();
      let before: number | undefined;
      do {
        const page = await listAudit(owner, { limit: 200, before });
        for (const { target, outcome } of page.entries) kept.set(target.id, outcome);
        before = page.next;
      } while (before !== undefined);
      expect(done.filter((id) => kept.get(id) !== 'success')).toEqual([]);
      // At most the ten that were under way may be open: nobody knows how they ended, and the log says so.
      expect([...kept.values()].filter((outcome) => outcome === 'pending').length).toBeLessThanOrEqual(10);
      expect(await verifyCommand([])).toMatchObject({ code: 0, text: expect.stringMatching(/^Intact: /) });
    },
  );
});
