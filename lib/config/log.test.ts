import { expect, it } from 'vitest';
import { ended, ownProcess } from '@/lib/testing/own-process';

const code = `
  import { log } from '@/lib/config/log';
  log('info', { event: 'quiet' });
  log('error', { event: 'a\\nb', action: 'users.create', password: 'canary', headers: { cookie: 'canary' } });
`;

it('an event is one line of JSON with the allowed fields, and no control character passes', async () => {
  const { output, errors } = await ended(ownProcess(code, { POOLDECK_LOG_LEVEL: 'error' }));
  expect(output).toBe('');
  const lines = errors.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 50,
    time: expect.any(Number),
    event: 'a\nb',
    action: 'users.create',
  });
});
