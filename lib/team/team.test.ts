import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorMay } from '@/lib/access/actor';
import { acceptInvitation } from '@/lib/access/invitations';
import { findSession } from '@/lib/access/sessions';
import { claimSetup, newSetupToken } from '@/lib/access/setup';
import { sentence } from '@/lib/audit/events-sentence';
import { listAudit } from '@/lib/audit/list-audit';
import { actorOf } from '@/lib/testing/actors';
import { type TestEnvironment, testEnvironment } from '@/lib/testing/environment';
import { performAction } from '@/lib/testing/perform-action';
import { changeMemberRoles, disableMember, inviteMember, removeMember, resetMemberPassword } from './actions';
import { describeGrants, highestRole } from './grant-words';
import { getTeam } from './queries';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = testEnvironment();
  // The last owner cannot be taken away: there has to be one beside those of the tests.
  await newSetupToken();
  await claimSetup('environment', { email: 'olga@example.com', name: 'Olga', passwordHash: '' });
});
afterAll(() => environment.close());

const owner = actorOf('owner');
const password = 'correct horse battery staple';
const at = { origin: '203.0.113.7', browser: 'Firefox on Linux' };
const onePool = [{ role: 'support' as const, connection: 'embedded', pool: 'us-east-1_a' }];

it('an invitation becomes a member with exactly its roles; a change counts at once; all of it is in the log', async () => {
  const invited = await performAction(inviteMember, { email: 'Vera@example.com', grants: onePool }, { actor: owner });
  if (!invited.ok) throw new Error(JSON.stringify(invited.error));
  const link = new URL(invited.data);
  expect(link.pathname).toBe('/invitation');
  const token = link.searchParams.get('token') ?? '';
  const session = await acceptInvitation({ token, name: 'Vera', password }, at);
  const vera = await findSession(session);
  if (!vera) throw new Error('no session');
  expect(actorMay(vera, 'user.read', { connection: 'embedded', pool: 'us-east-1_a' })).toBe(true);
  expect(actorMay(vera, 'user.read', { connection: 'embedded', pool: 'us-east-1_b' })).toBe(false);
  expect(actorMay(vera, 'pool.delete', { connection: 'embedded', pool: 'us-east-1_a' })).toBe(false);

  const grants = [{ role: 'viewer' as const, connection: '*', pool: '*' }];
  expect(await performAction(changeMemberRoles, { id: vera.id, grants }, { actor: owner })).toMatchObject({ ok: true });
  expect((await findSession(session))?.grants).toEqual(grants);
  const reset = await performAction(resetMemberPassword, { id: vera.id }, { actor: owner });
  expect(reset.ok && new URL(reset.data).pathname).toBe('/new-password');
  expect(await performAction(disableMember, { id: vera.id }, { actor: owner })).toMatchObject({ ok: true });
  expect(await findSession(session)).toBeUndefined();

  const entries = (await listAudit(owner, { limit: 20 })).entries.map((entry) => sentence(entry));
  expect(entries).toContain('Test owner changed the role of Vera to viewer.');
  expect(JSON.stringify(entries)).not.toContain(token);
});

it('only owners change members, and only by typing who goes', async () => {
  const vera = (await getTeam(owner)).members.find(({ name }) => name === 'Vera');
  const input = { id: vera?.id ?? '', email: vera?.email ?? '', typed: vera?.email ?? '' };
  const refused = await performAction(removeMember, input, { actor: actorOf('operator') });
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  const mistyped = await performAction(removeMember, { ...input, typed: 'x' }, { actor: owner });
  expect(mistyped).toMatchObject({ ok: false, error: { fields: { typed: 'Type the e-mail address.' } } });
});

it('roles in words', () => {
  expect(describeGrants([...onePool, { role: 'viewer', connection: '*', pool: '*' }])).toBe(
    'support on embedded, pool us-east-1_a only; viewer everywhere',
  );
  expect(highestRole(onePool)).toBe('support');
});
