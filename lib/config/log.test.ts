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

it('what steers a terminal is written out, and the words of Next become lines like the others', async () => {
  const hostile = `
    import { log, logConsole } from '@/lib/config/log';
    const nasty = '\\u001b[2J\\r\\n{"event":"forged"}\\u009b31m\\u202e\\u2028\\u0000\\u007f\\ud800';
    log('error', { event: nasty, id: nasty, stack: 'Error: ' + nasty });
    logConsole();
    console.error('⨯ %s', new Error(nasty), { digest: 'abc' });
    console.warn(nasty);
  `;
  const { output, errors } = await ended(ownProcess(hostile, { POOLDECK_LOG_LEVEL: 'info' }));
  expect(output).toBe('');
  const lines = errors.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(errors.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const [own, fault, warning] = lines.map((line) => JSON.parse(line));
  expect(own.event).toContain('\u202e');
  expect(fault).toMatchObject({ level: 50, event: 'next', stack: expect.stringContaining('digest') });
  expect(warning).toMatchObject({ level: 40, event: 'next' });
});

it('the process ends with its last line written', async () => {
  const last = "import { log } from '@/lib/config/log'; log('error', { event: 'last' }); process.exit(1);";
  const { errors } = await ended(ownProcess(last, {}));
  expect(JSON.parse(errors)).toMatchObject({ event: 'last' });
});
