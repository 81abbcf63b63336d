import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import type { Actor } from './actor';
import { offerAuthenticator } from './authenticator';
import { newRecoveryCodes, removeSecondFactor, setSecondFactor, takeSecondFactor } from './second-factor';
import { findSession, startSession } from './sessions';
import { claimSetup, newSetupToken } from './setup';

const at = { origin: '', browser: '' };

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  let actor: Actor;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
    await newSetupToken();
    const id = await claimSetup('environment', { email: 'olga@example.com', name: 'Olga', passwordHash: '' });
    const found = await findSession(await startSession(id, at));
    if (!found) throw new Error('no session');
    actor = found;
  });
  afterEach(() => environment.close());

  const now = Date.now();
  const codeOf = (secret: string, timestamp = now) =>
    new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp });

  async function setUp() {
    const { sealed, secret } = offerAuthenticator(actor);
    const codes = await setSecondFactor(actor, { sealed, code: codeOf(secret) }, now);
    const row = async () =>
      (await database())
        .selectFrom('accounts')
        .select(['id', 'second_factor'])
        .where('id', '=', actor.id)
        .executeTakeFirstOrThrow();
    return { secret, codes, take: async (code: string, when = now) => takeSecondFactor(await row(), code, when) };
  }

  it('is set up by its first code, for the one account it was offered to', async () => {
    const { sealed, secret } = offerAuthenticator(actor);
    const wrong = setSecondFactor(actor, { sealed, code: '000000' }, now);
    await expect(wrong).rejects.toMatchObject({ code: 'invalidInput' });
    const stranger = setSecondFactor({ ...actor, id: 'other' }, { sealed, code: codeOf(secret) }, now);
    await expect(stranger).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await setSecondFactor(actor, { sealed, code: codeOf(secret) }, now)).toHaveLength(10);
    const kept = JSON.stringify(await (await database()).selectFrom('accounts').selectAll().execute());
    expect(kept).not.toContain(secret.replaceAll(' ', ''));
  });

  it('takes each code once, also when it comes twice at the same moment', async () => {
    const { secret, take } = await setUp();
    expect(await take(codeOf(secret))).toBeUndefined();
    const next = now + 30_000;
    const twice = await Promise.all([take(codeOf(secret, next), next), take(codeOf(secret, next), next)]);
    expect(twice.filter(Boolean)).toEqual(['password-code']);
    expect(await take(codeOf(secret, next + 300_000), next)).toBeUndefined();
  });

  it('takes each recovery code once, however it is written', async () => {
    const { codes, take } = await setUp();
    const [first = '', second = ''] = codes;
    expect(new Set(codes).size).toBe(10);
    expect((await Promise.all([take(first), take(first)])).filter(Boolean)).toEqual(['recovery-code']);
    expect(await take(second.toUpperCase().replaceAll('-', ' '))).toBe('recovery-code');
    expect(await take('')).toBeUndefined();
    const kept = JSON.stringify(await (await database()).selectFrom('recovery_codes').selectAll().execute());
    expect(codes.filter((code) => kept.includes(code) || kept.includes(code.replaceAll('-', '')))).toEqual([]);
  });

  it('loses its old recovery codes to new ones, and all with the app', async () => {
    const { codes, take } = await setUp();
    const [fresh1 = '', fresh2 = ''] = await newRecoveryCodes(actor);
    expect(await take(codes[0] ?? '')).toBeUndefined();
    expect(await take(fresh1)).toBe('recovery-code');
    await removeSecondFactor(actor);
    expect(await take(fresh2)).toBeUndefined();
  });

  it('stays while the password is too short to stand alone', async () => {
    await setUp();
    await (await database()).updateTable('accounts').set({ password_short: 1 }).execute();
    await expect(removeSecondFactor(actor)).rejects.toMatchObject({ code: 'passwordTooShort' });
  });
});
