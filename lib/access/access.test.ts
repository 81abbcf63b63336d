import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { PooldeckError } from '@/lib/errors';
import { onEachDatabase } from '@/lib/testing/databases';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { at, everywhere, member, password, someOwner } from '@/lib/testing/members';
import type { Actor } from './actor';
import { acceptInvitation, createInvitation, findInvited, listInvitations, withdrawInvitation } from './invitations';
import {
  endMemberSessions,
  listMembers,
  newPasswordLink,
  removeMember,
  removeMemberSecondFactor,
  setMemberDisabled,
  setMemberGrants,
} from './members';
import { changeOwnPassword } from './own-account';
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions';
import { resetPassword } from './password-reset';
import { endSession, findSession, renewSession, startSession } from './sessions';
import { claimSetup, isSetUp, newSetupToken } from './setup';
import { signIn } from './sign-in';

const minute = 60_000;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error) => (error instanceof PooldeckError ? error.code : error),
  );

function begun(): number {
  const held = globalThis.pooldeckProcessWide?.get('password-hashing');
  return held instanceof Object && 'begun' in held ? Number(held.begun) : 0;
}

onEachDatabase((fresh) => {
  let environment: TestEnvironment;
  beforeEach(async () => {
    environment = testEnvironment(await fresh());
  });
  afterEach(() => environment.close());

  const again = (given: { email: string; password: string }) =>
    codeOf(signIn(given, { ...at, before: undefined, knownBrowser: undefined }));

  describe('the first owner', () => {
    it('is one, however many try at once, and never another', async () => {
      const token = (await newSetupToken()) ?? '';
      expect(await isSetUp()).toBe(false);
      const tries = Array.from({ length: 8 }, (_, i) =>
        codeOf(claimSetup({ token }, { email: `o${i}@example.com`, name: 'O', passwordHash: '' })),
      );
      expect((await Promise.all(tries)).toSorted()).toEqual([...Array(7).fill('linkInvalid'), 'ok']);
      const accounts = await (await database()).selectFrom('accounts').selectAll().execute();
      expect(accounts).toHaveLength(1);
      expect(await isSetUp()).toBe(true);
      expect(await newSetupToken()).toBeUndefined();
      expect(await codeOf(claimSetup({ token }, { email: 'x@example.com', name: 'X', passwordHash: '' }))).toBe(
        'linkInvalid',
      );
    });

    it('is made with the token of the last start only, and no token is kept as it is', async () => {
      const old = (await newSetupToken()) ?? '';
      const token = (await newSetupToken()) ?? '';
      const rows = JSON.stringify(await (await database()).selectFrom('setup').selectAll().execute());
      expect(rows).not.toContain(token);
      const who = { email: 'o@example.com', name: 'O', passwordHash: '' };
      expect(await codeOf(claimSetup({ token: old }, who))).toBe('linkInvalid');
      expect(await codeOf(claimSetup({ token }, who))).toBe('ok');
    });
  });

  describe('a session', () => {
    it('goes idle after half an hour, and ends after twelve however busy it is', async () => {
      const owner = await someOwner();
      const begin = Date.now();
      const idle = await startSession(owner.id, at, begin);
      expect(await findSession(idle, begin + 29 * minute)).toMatchObject({ id: owner.id });
      expect(await findSession(idle, begin + 58 * minute)).toMatchObject({ id: owner.id });
      expect(await findSession(idle, begin + 88 * minute)).toBeUndefined();
      const busy = await startSession(owner.id, at, begin);
      for (let now = begin; now < begin + 720 * minute; now += 20 * minute)
        expect(await findSession(busy, now)).toBeDefined();
      expect(await findSession(busy, begin + 720 * minute)).toBeUndefined();
      expect(await findSession(busy, begin + 1)).toBeUndefined();
    });

    it('follows limits that were made stricter after it began', async () => {
      const owner = await someOwner();
      const begin = Date.now();
      const token = await startSession(owner.id, at, begin);
      environment.set({ POOLDECK_SESSION_IDLE_MINUTES: '5', POOLDECK_SESSION_HOURS: '1' });
      expect(await findSession(token, begin + 4 * minute)).toBeDefined();
      expect(await findSession(token, begin + 9 * minute)).toBeUndefined();
    });

    it('is kept as a hash, renewed with a new token, and gone when it ends', async () => {
      const owner = await someOwner();
      const token = await startSession(owner.id, at);
      const rows = JSON.stringify(await (await database()).selectFrom('sessions').selectAll().execute());
      expect(rows).not.toContain(token);
      const actor = await findSession(token);
      if (!actor) throw new Error('no session');
      const renewed = await renewSession(actor);
      expect(await findSession(token)).toBeUndefined();
      expect(await findSession(renewed)).toMatchObject({ sessionId: actor.sessionId, provedAt: actor.provedAt });
      await endSession(renewed);
      expect(await findSession(renewed)).toBeUndefined();
      expect(await codeOf(renewSession(actor))).toBe('signedOut');
    });

    it('is seen and ended by its own person only', async () => {
      const owner = await someOwner();
      const vera = await member(owner, 'vera@example.com');
      await startSession(owner.id, { origin: '198.51.100.1', browser: 'Chrome on macOS' });
      const mine = await listOwnSessions(owner);
      expect(mine.map(({ current }) => current).toSorted()).toEqual([false, true]);
      expect(await codeOf(endOwnSession(owner, vera.sessionId))).toBe('gone');
      await endOtherSessions(owner);
      expect(await listOwnSessions(owner)).toHaveLength(1);
      expect(await listOwnSessions(vera)).toHaveLength(1);
    });
  });

  describe('what an owner changes acts on the next request', () => {
    it('of a demoted, disabled or removed member', async () => {
      const owner = await someOwner();
      const token = await createInvitation(owner, { email: 'vera@example.com', grants: everywhere('owner') });
      const session = await acceptInvitation({ token, name: 'Vera', password }, at);
      const vera = await findSession(session);
      expect(vera).toMatchObject({ role: 'owner' });
      const id = vera?.id ?? '';
      await setMemberGrants(owner, id, [{ role: 'viewer', connection: 'test', pool: 'p' }]);
      expect(await findSession(session)).toMatchObject({
        role: 'viewer',
        grants: [{ role: 'viewer', connection: 'test', pool: 'p' }],
      });
      await setMemberDisabled(owner, id, true);
      expect(await findSession(session)).toBeUndefined();
      expect(await again({ email: 'vera@example.com', password })).toBe('signInFailed');
      await setMemberDisabled(owner, id, false);
      expect(await again({ email: 'vera@example.com', password })).toBe('ok');
      await removeMember(owner, id);
      expect((await listMembers(owner)).map(({ email }) => email)).toEqual(['olga@example.com']);
    });

    it('of a member whose sessions or second factor are taken away', async () => {
      const owner = await someOwner();
      const vera = await member(owner, 'vera@example.com');
      await endMemberSessions(owner, vera.id);
      expect(await listOwnSessions(vera)).toEqual([]);
      const db = await database();
      const row = () => db.selectFrom('accounts').selectAll().where('id', '=', vera.id).executeTakeFirstOrThrow();
      const account = db.updateTable('accounts').where('id', '=', vera.id);
      await account.set({ second_factor: 'x', password_short: 0 }).execute();
      await removeMemberSecondFactor(owner, vera.id);
      expect(await row()).toMatchObject({ second_factor: '', password: expect.stringMatching(/^scrypt/) });
      // What was too short to stand alone must not come to stand alone.
      await account.set({ second_factor: 'x', password_short: 1 }).execute();
      await removeMemberSecondFactor(owner, vera.id);
      expect(await row()).toMatchObject({ second_factor: '', password: '', password_short: 0 });
    });

    it('and never leaves the console without an owner, also when two go at once', async () => {
      const owner = await someOwner();
      const other = await member(owner, 'other@example.com', 'owner');
      const demote = (actor: Actor, id: string) => codeOf(setMemberGrants(actor, id, everywhere('viewer')));
      const both = await Promise.all([demote(owner, other.id), demote(other, owner.id)]);
      expect(both.toSorted()).toEqual(['lastOwner', 'ok']);
    });
  });

  describe('an invitation', () => {
    it('lets one in once, also when it is used twice at the same moment', async () => {
      const owner = await someOwner();
      const token = await createInvitation(owner, { email: 'new@example.com', grants: everywhere('viewer') });
      const accept = () => codeOf(acceptInvitation({ token, name: 'New', password }, at));
      expect((await Promise.all([accept(), accept()])).toSorted()).toEqual(['linkInvalid', 'ok']);
      expect(await accept()).toBe('linkInvalid');
      expect(await listInvitations(owner)).toEqual([]);
      expect(await codeOf(createInvitation(owner, { email: 'new@example.com', grants: everywhere('viewer') }))).toBe(
        'accountExists',
      );
    });

    it('ends after 72 hours, when it is withdrawn, and when a newer one is sent', async () => {
      const owner = await someOwner();
      const invite = () => createInvitation(owner, { email: 'new@example.com', grants: everywhere('viewer') });
      const first = await invite();
      const second = await invite();
      expect(await findInvited(first)).toBeUndefined();
      expect(await findInvited(second)).toEqual({ email: 'new@example.com' });
      const [waiting] = await listInvitations(owner);
      expect((waiting?.expiresAt ?? 0) - (waiting?.createdAt ?? 0)).toBe(72 * 60 * minute);
      await withdrawInvitation(owner, waiting?.id ?? '');
      expect(await findInvited(second)).toBeUndefined();
      const third = await invite();
      await (await database()).updateTable('access_links').set({ expires_at: Date.now() }).execute();
      expect(await findInvited(third)).toBeUndefined();
    });
  });

  describe('a password', () => {
    it('that its owner changes ends other sessions; a reset link works once', async () => {
      const owner = await someOwner();
      const vera = await member(owner, 'vera@example.com');
      const elsewhere = await startSession(vera.id, at);
      const given = { current: 'wrong', password: 'another good long password' };
      expect(await codeOf(changeOwnPassword(vera, given, at.origin))).toBe('invalidInput');
      expect(await codeOf(changeOwnPassword(vera, { ...given, current: password }, at.origin))).toBe('ok');
      expect(await findSession(elsewhere)).toBeUndefined();
      expect(await listOwnSessions(vera)).toHaveLength(1);
      const token = await newPasswordLink(owner, vera.id);
      expect(await codeOf(resetPassword(token, 'short', ''))).toBe('invalidInput');
      expect(await codeOf(resetPassword(token, 'the third good long password', ''))).toBe('ok');
      expect(await codeOf(resetPassword(token, 'the fourth good long password', ''))).toBe('linkInvalid');
      expect(await again({ email: 'vera@example.com', password: 'the third good long password' })).toBe('ok');
    });

    it('is looked at with one hash, whether the account is unknown, wrong, disabled or has none', async () => {
      const owner = await someOwner();
      const vera = await member(owner, 'vera@example.com');
      const dora = await member(owner, 'dora@example.com');
      await setMemberDisabled(owner, dora.id, true);
      const hashes: number[] = [];
      for (const [email, typed] of [
        ['nobody@example.com', password],
        [vera.email, 'not the right password'],
        [dora.email, password],
        [owner.email, password],
      ] as const) {
        const before = begun();
        expect(await again({ email, password: typed })).toBe('signInFailed');
        hashes.push(begun() - before);
      }
      expect(hashes).toEqual([1, 1, 1, 1]);
    });
  });
});
