import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../database.ts';
import { goodPassword, hour, minute, second } from '../testing/bench.ts';
import { type HostedBench, openHosted } from '../testing/hosted.ts';
import { makeUser } from '../testing/sign-in.ts';

let hosted: HostedBench;
beforeEach(async () => {
  const SourceArn = 'arn:aws:ses:eu-central-1:123456789012:identity/a@b.org';
  hosted = await openHosted({ EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn } });
  await makeUser(hosted.bench, hosted.UserPoolId, 'alice', [
    ['email', 'a@b.org'],
    ['email_verified', 'true'],
  ]);
});

async function attempt(password: string) {
  const browser = hosted.browser();
  await browser.open(hosted.authorizeUrl());
  return { browser, shown: await browser.submit({ username: 'alice', password }) };
}

const throttled = 'Too many attempts. Wait a moment, then try again.';

describe('guessing', () => {
  it('a password locks the user from the fifth failure on, longer each time, in whatever browser [DG23]', async () => {
    for (let failures = 1; failures <= 5; failures += 1) {
      expect((await attempt('Wrong-Horse-1')).shown.html).toContain('Incorrect username or password.');
    }
    expect((await attempt(goodPassword)).shown.html).toContain(throttled);
    hosted.bench.pass(second);
    expect((await attempt('Wrong-Horse-1')).shown.html).toContain('Incorrect');
    hosted.bench.pass(second);
    expect((await attempt(goodPassword)).shown.html).toContain(throttled);
    hosted.bench.pass(second);
    expect((await attempt(goodPassword)).shown.left).toContain('?code=');
  });

  it('the code of a second factor is throttled over sign-ins, though the password is right each time', async () => {
    const { UserPoolId, bench } = hosted;
    await bench.api.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration: {} });
    for (let round = 0; round < 2; round += 1) {
      const { browser } = await attempt(goodPassword);
      const wrong = bench.lastCode() === '000000' ? '111111' : '000000';
      const tries = round === 0 ? 5 : 1;
      for (let at = 0; at < tries; at += 1) await browser.submit({ code: wrong });
      bench.pass(round === 0 ? second : 0);
    }
    const { browser } = await attempt(goodPassword);
    expect((await browser.submit({ code: bench.lastCode() })).html).toContain(throttled);
    bench.pass(2 * second);
    expect((await browser.submit({ code: bench.lastCode() })).left).toContain('?code=');
  });

  it('the code of a forgotten password is refused after five in an hour [Q26]', async () => {
    const browser = hosted.browser();
    await browser.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/forgotPassword'));
    await browser.submit({ username: 'alice' });
    const code = hosted.bench.lastCode();
    const wrong = code === '000000' ? '111111' : '000000';
    for (let at = 0; at < 5; at += 1) {
      expect((await browser.submit({ code: wrong, password: 'Another-Horse-2' })).html).toContain(
        'That code is not right.',
      );
    }
    const shown = await browser.submit({ code, password: 'Another-Horse-2' });
    expect(shown.html).toContain('Too many attempts. Wait a while, then try again.');
  });
});

describe('what is kept', () => {
  it('tells nobody a code, a cookie or a form token: only their hashes', async () => {
    const other = hosted.browser();
    await other.open(hosted.authorizeUrl().replace('/oauth2/authorize', '/forgotPassword'));
    await other.submit({ username: 'alice' });
    const { browser, shown } = await attempt(goodPassword);
    const code = new URL(shown.left ?? '').searchParams.get('code') ?? '-';
    const rows = ['authorization_codes', 'browser_sessions', 'browser_steps']
      .flatMap((table) => hosted.bench.emulator.db.prepare(`SELECT * FROM ${table}`).all())
      .map((row) => JSON.stringify(row))
      .join('\n');
    expect(rows).toContain('redirectUri');
    expect(rows).not.toContain('alice');
    for (const secret of [code, ...browser.cookies.values(), ...other.cookies.values()])
      expect(rows).not.toContain(secret);
  });

  it('is forgotten when its time is over', async () => {
    const count = (table: string) =>
      sql<{ n: number }>(hosted.bench.emulator.db, `SELECT count(*) AS n FROM ${table}`).get()?.n;
    for (let at = 0; at < 3; at += 1) await attempt(goodPassword);
    expect([count('authorization_codes'), count('browser_sessions')]).toEqual([3, 3]);
    hosted.bench.pass(6 * minute);
    await attempt(goodPassword);
    expect([count('authorization_codes'), count('browser_sessions')]).toEqual([1, 4]);
    hosted.bench.pass(hour);
    await attempt(goodPassword);
    expect([count('authorization_codes'), count('browser_sessions')]).toEqual([1, 1]);
  });
});
