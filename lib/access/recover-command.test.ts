import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { at, someOwner } from '@/lib/testing/members';
import type { Actor } from './actor';
import { offerAuthenticator } from './authenticator';
import { resetPassword } from './password-reset';
import { recoverCommand } from './recover-command';
import { setSecondFactor } from './second-factor';
import { findSession, startSession } from './sessions';
import { signIn } from './sign-in';

const password = 'a new good long password';

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  let olga: Actor;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
    olga = await someOwner();
  });
  afterEach(() => environment.close());

  const tokenIn = (text: string) => new URL(text.split('\n')[1] ?? '').searchParams.get('token') ?? '';
  const enter = () => signIn({ email: olga.email, password }, { ...at, before: undefined, knownBrowser: undefined });
  const logged = async () => (await listAudit(olga)).entries.map((entry) => sentence(entry));

  it('gives the owner a link that works once, ends the sessions and is in the activity log', async () => {
    const session = await startSession(olga.id, at);
    const { text, code } = await recoverCommand(['OLGA@example.com']);
    expect(code).toBe(0);
    expect(await findSession(session)).toBeUndefined();
    await resetPassword(tokenIn(text), password, '');
    await expect(resetPassword(tokenIn(text), 'another good long password', '')).rejects.toMatchObject({
      code: 'linkInvalid',
    });
    expect(await findSession((await enter()).token)).toMatchObject({ id: olga.id });
    expect(await logged()).toContain('The server’s command line reset the password of Olga.');
  });

  it.each([
    [{}, 'http://127.0.0.1:3000/new-password?token='],
    [{ PORT: '8080' }, 'http://127.0.0.1:8080/new-password?token='],
    [{ PUBLIC_URL: 'https://pooldeck.example.com' }, 'https://pooldeck.example.com/new-password?token='],
  ])('tells whose address it prints, with %j', async (variables, begins) => {
    environment.set(variables);
    const [, link, whose] = (await recoverCommand([olga.email])).text.split('\n');
    expect(link?.slice(0, begins.length)).toBe(begins);
    expect(whose).toMatch(/^The address is the one of this environment \(PUBLIC_URL, or else HOST and PORT\)\./);
  });

  it('takes a lost authenticator away only when it is told to', async () => {
    const { sealed, secret } = offerAuthenticator(olga);
    await setSecondFactor(olga, {
      sealed,
      code: new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate(),
    });
    await resetPassword(tokenIn((await recoverCommand([olga.email])).text), password, '');
    await expect(enter()).rejects.toMatchObject({ code: 'codeNeeded' });
    const { text } = await recoverCommand([olga.email, '--remove-authenticator']);
    expect(text).toContain('The authenticator app was removed.');
    expect(await findSession((await enter()).token)).toMatchObject({ id: olga.id });
    expect(await logged()).toContain('The server’s command line removed the authenticator app of Olga.');
  });

  it.each([
    [[], 2],
    [['--remove-authenticator'], 2],
    [['olga@example.com', '--everything'], 2],
    [['nobody@example.com'], 1],
  ])('does nothing for %j', async (args, code) => {
    const session = await startSession(olga.id, at);
    expect((await recoverCommand(args)).code).toBe(code);
    expect(await findSession(session)).toMatchObject({ id: olga.id });
  });
});
