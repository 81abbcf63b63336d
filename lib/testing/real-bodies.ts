import { newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults, poolDefaults } from '@/lib/settings/values';

/** What there is to act on. */
export interface ActionWorld {
  connection: string;
  region: string;
  poolId: string;
  clientId: string;
  username: string;
  draftId: string;
  runId: string;
  /** An account of the console. */
  memberId: string;
}

/** For each server action an input that it would carry out, were its sender allowed to. */
export function realBodies(world: ActionWorld): Record<string, unknown> {
  const { connection, region, poolId, clientId, username, draftId, runId, memberId } = world;
  const member = { id: memberId };
  const grants = [{ role: 'owner', connection: '*', pool: '*' }];
  const email = 'never@example.com';
  const pool = { connection, poolId };
  const client = { ...pool, clientId };
  const user = { ...pool, username };
  const blueprint = newBlueprint('Never made');
  const colours = { page: '#ffffff', button: '#1f5fa8', buttonText: '#ffffff', link: '#1f5fa8' };
  const challenge = { name: 'SMS_MFA', session: 'never begun', username, admin: false };
  return {
    'access.beginLink': { provider: 'never' },
    'access.changePassword': { current: 'never the right one', password: 'never made, never used' },
    'access.newRecoveryCodes': 'recovery codes',
    'access.removeSecondFactor': 'authenticator app',
    'access.rename': { name: 'Never named' },
    'access.revokeSession': { session: 'others' },
    'access.setSecondFactor': { sealed: 'x.y.z', code: '000000' },
    'access.signOut': 'this session',
    'access.unlink': { provider: 'never' },
    'apis.create': { ...pool, server: { identifier: 'never-made', name: 'Never made', scopes: [] } },
    'apis.delete': { ...pool, identifier: 'never-made', typed: 'never-made' },
    'apis.update': { ...pool, seen: 'never', server: { identifier: 'never-made', name: 'Never so', scopes: [] } },
    'branding.createStyle': client,
    'branding.removeStyle': { ...client, styleId: 'never-made' },
    'branding.resetClassic': client,
    'branding.saveClassic': { ...client, version: '/', css: '.label-customizable { color: #333; }', logo: 'none' },
    'branding.saveStyle': {
      ...client,
      styleId: 'never-made',
      version: '',
      values: { scheme: 'LIGHT', picture: false, light: colours, dark: colours },
      logo: 'keep',
    },
    'clients.add': { ...pool, submissionKey: crypto.randomUUID(), client: clientDefaults('Never made') },
    'clients.delete': { ...client, typed: clientId },
    'clients.inspectTokens': { ...client, idToken: 'a.b.c' },
    'clients.passkeyDelete': { ...client, accessToken: 'a.b.c', credentialId: 'never-made' },
    'clients.passkeyFinish': { ...client, accessToken: 'a.b.c', credential: { id: 'never-made' } },
    'clients.passkeys': { ...client, accessToken: 'a.b.c' },
    'clients.passkeyStart': { ...client, accessToken: 'a.b.c' },
    'clients.revealSecret': client,
    'clients.revokeToken': { ...client, refreshToken: 'never-given' },
    'clients.signIn': { ...client, flow: 'srp', username, password: 'never right', refreshToken: '' },
    'clients.signInAnswer': { ...client, challenge, answers: { SMS_MFA_CODE: '000000' }, password: '' },
    'clients.signInCode': { ...client, code: 'never-given', redirectUri: 'https://example.com/callback' },
    'clients.signInFinishApp': { ...client, challenge, code: '000000' },
    'clients.signInMachine': { ...client, scopes: ['api/use'] },
    'clients.signInSetUpApp': { ...client, session: 'never begun', username },
    'clients.update': { ...client, seen: 0, client: clientDefaults('Never so') },
    'clients.userInfo': { ...client, accessToken: 'a.b.c' },
    'domains.checkPrefix': { connection, region, prefix: 'never-made' },
    'drafts.create': { connection, region, blueprint },
    'drafts.createPool': { id: draftId, version: 1 },
    'drafts.discard': { id: draftId },
    'drafts.save': { id: draftId, version: 1, blueprint, visited: ['name'] },
    'drafts.version': { id: draftId },
    'pools.blueprint': pool,
    'pools.delete': { ...pool, typed: poolId },
    'pools.unprotect': pool,
    'pools.update': { ...pool, seen: 'never', pool: poolDefaults('Never so') },
    'runs.remove': { runId, typed: poolId },
    'runs.resume': { runId },
    'team.changeRole': { ...member, grants },
    'team.disable': member,
    'team.enable': member,
    'team.invite': { email, grants },
    'team.remove': { ...member, email, typed: email },
    'team.removeSecondFactor': member,
    'team.resetPassword': member,
    'team.revokeSessions': member,
    'team.withdrawInvitation': { id: 'never-sent', email },
    'users.create': {
      ...pool,
      username: 'never-made',
      email,
      phone: '',
      emailVerified: true,
      phoneVerified: false,
      password: { mode: 'generated' },
      invitation: ['EMAIL'],
      attributes: {},
    },
    'users.delete': { ...user, typed: username },
    'users.resendInvitation': user,
    'users.setEnabled': { ...user, enabled: false },
    'users.setPassword': { ...user, permanent: true, password: { mode: 'generated' } },
  };
}
