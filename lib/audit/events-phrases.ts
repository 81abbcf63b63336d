import type { AuditAction, AuditTarget, FactsOf } from './events';
import { act, maybe, named, type Part, type Phrase, words } from './events-words';

// How every audited act reads. An act without its phrase does not compile.

type Phrases = { [A in AuditAction]: Phrase<FactsOf<A>> };
type Room<Prefix extends string> = Pick<Phrases, Extract<AuditAction, `${Prefix}.${string}`>>;

const ways = {
  password: 'with a password',
  'password-code': 'with a password and an authenticator code',
  'recovery-code': 'with a password and a recovery code',
  sso: 'through single sign-on',
} as const;
const flows = new Map([
  ['password', 'by user name and password'],
  ['srp', 'by SRP'],
  ['adminPassword', 'by server-side sign-in'],
  ['choice', 'by choice of factor'],
  ['custom', 'by custom challenges'],
  ['refresh', 'by refresh token'],
]);
const byFlow = (flow: string | undefined): Part[] => (flow ? [flows.get(flow) ?? `by ${flow}`] : []);
const byWay = (way: keyof typeof ways | undefined): Part[] => (way ? [ways[way]] : []);

const reasons = {
  unknown: ': no such account',
  password: ': wrong password',
  code: ': wrong code',
  disabled: ': the account is disabled',
  throttled: ': too many attempts',
  sso: ': the answer of the provider was not accepted',
} as const;

const access: Room<'access'> = {
  'access.setUp': act('set up this console as its first owner', 'set up this console as its first owner'),
  'access.signIn': act('signed in', 'sign in', ({ way, provider }) => words(byWay(way), maybe('of', provider))),
  'access.signInFailed': act('failed to sign in', 'sign in', ({ name, provider, reason }) =>
    words(maybe('as', name), maybe('through', provider), reason ? [reasons[reason]] : ''),
  ),
  'access.signOut': act('signed out', 'sign out'),
  'access.confirm': act('confirmed who they are', 'confirm who they are', ({ way }) => byWay(way)),
  'access.denied': act('tried to', '', ({ what }) => (what ? [what] : [])),
  'access.rename': act('changed their own name', 'change their own name'),
  'access.changePassword': act('changed their own password', 'change their own password'),
  'access.setSecondFactor': act('set up an authenticator app', 'set up an authenticator app'),
  'access.removeSecondFactor': act('removed their authenticator app', 'remove their authenticator app'),
  'access.newRecoveryCodes': act('made new recovery codes', 'make new recovery codes'),
  'access.revokeSession': act('ended one of their own sessions', 'end one of their own sessions'),
  'access.acceptInvitation': act('accepted an invitation', 'accept an invitation', ({ role }) => maybe('as', role)),
  'access.join': act('joined through single sign-on', 'join through single sign-on', ({ provider, role }) =>
    words(maybe('of', provider), maybe('as', role)),
  ),
  'access.beginLink': act('began to link their account', 'link their account', ({ provider }) => maybe('to', provider)),
  'access.link': act('linked their account', 'link their account', ({ provider }) => maybe('to', provider)),
  'access.unlink': act('unlinked their account', 'unlink their account', ({ provider }) => maybe('from', provider)),
};

interface Member {
  member?: string;
  role?: string;
}
const member = (facts: Member, { id }: AuditTarget) => named(facts.member, facts.member ? undefined : id);

const team: Room<'team'> = {
  'team.invite': act('invited', 'invite', (facts: Member, at) => words(member(facts, at), maybe('as', facts.role))),
  'team.withdrawInvitation': act('withdrew the invitation of', 'withdraw the invitation of', member),
  'team.changeRole': act('changed the role of', 'change the role of', (facts: Member, at) =>
    words(member(facts, at), maybe('to', facts.role)),
  ),
  'team.disable': act('disabled the account of', 'disable the account of', member),
  'team.enable': act('enabled the account of', 'enable the account of', member),
  'team.remove': act('removed the account of', 'remove the account of', member),
  'team.resetPassword': act('reset the password of', 'reset the password of', member),
  'team.removeSecondFactor': act('removed the authenticator app of', 'remove the authenticator app of', member),
  'team.revokeSessions': act('ended all sessions of', 'end all sessions of', member),
};

interface Named {
  name?: string | undefined;
}
const of = ({ pool: id }: AuditTarget) => maybe('of the pool', id);
const pool = ({ name }: Named, at: AuditTarget) => words('the user pool', named(name, at.pool));
const client = ({ name }: Named, at: AuditTarget) => words('the app client', named(name, at.id), of(at));
const api = ({ name }: Named, at: AuditTarget) => words('the resource server', named(name, at.id), of(at));
const user = ({ name }: Named, at: AuditTarget) => words('the user', named(name, at.id), maybe('in the pool', at.pool));
const draft = (_facts: object, { id }: AuditTarget) => words('the draft', named(undefined, id));
const run = ({ title }: { title?: string }, { id }: AuditTarget) => words('the run', named(title, id));

const features: Room<'pools' | 'clients' | 'apis' | 'branding' | 'users' | 'drafts' | 'domains' | 'runs' | 'audit'> = {
  'pools.delete': act('deleted', 'delete', pool),
  'pools.unprotect': act('took the deletion protection off', 'take the deletion protection off', pool),
  'pools.update': act('changed', 'change', pool),
  'clients.add': act('started adding', 'add', client),
  'clients.update': act('changed', 'change', client),
  'clients.revealSecret': act('looked at the secret of', 'look at the secret of', client),
  'clients.delete': act('deleted', 'delete', client),
  'clients.signIn': act('tried out signing in to', 'make a trial sign-in to', (facts: Named & { flow?: string }, at) =>
    words(client(facts, at), byFlow(facts.flow)),
  ),
  'clients.signInCode': act(
    'exchanged a code of the hosted login for',
    'exchange a code of the hosted login for',
    client,
  ),
  'clients.signInMachine': act('asked for a token of', 'ask for a token of', client),
  'clients.signInAnswer': act('answered a sign-in of', 'answer a sign-in of', client),
  'clients.signInSetUpApp': act('set up an authenticator app in', 'set up an authenticator app in', client),
  'clients.signInFinishApp': act('tried the code of an authenticator app in', 'use an authenticator code in', client),
  'clients.inspectTokens': act('looked at tokens of', 'look at tokens of', client),
  'clients.userInfo': act('asked for user information through', 'ask for user information through', client),
  'clients.revokeToken': act('revoked a token of', 'revoke a token of', client),
  'clients.passkeys': act('looked at passkeys through', 'look at passkeys through', client),
  'clients.passkeyStart': act('began to add a passkey through', 'begin to add a passkey through', client),
  'clients.passkeyFinish': act('added a passkey through', 'add a passkey through', client),
  'clients.passkeyDelete': act('deleted a passkey through', 'delete a passkey through', client),
  'apis.create': act('created', 'create', api),
  'apis.update': act('changed', 'change', api),
  'apis.delete': act('deleted', 'delete', api),
  'branding.saveClassic': act('changed CSS or logo of', 'change CSS or logo of', client),
  'branding.resetClassic': act('took CSS and logo from', 'take CSS and logo from', client),
  'branding.createStyle': act('gave a branding style to', 'give a branding style to', client),
  'branding.saveStyle': act('changed the branding style of', 'change the branding style of', client),
  'branding.removeStyle': act('removed the branding style of', 'remove the branding style of', client),
  'users.create': act('created', 'create', (facts: Named & { invitation?: string }, at) =>
    words(user(facts, at), maybe('and invited them by', facts.invitation)),
  ),
  'users.setEnabled': act(
    ({ enabled }: Named & { enabled?: boolean }) => (enabled ? 'enabled' : 'disabled'),
    ({ enabled }) => (enabled ? 'enable' : 'disable'),
    user,
  ),
  'users.setPassword': act('set', 'set', ({ permanent, name }, at) =>
    words(permanent ? 'a permanent password for' : 'a temporary password for', user({ name }, at)),
  ),
  'users.resendInvitation': act('sent the invitation again to', 'send the invitation again to', user),
  'users.delete': act('deleted', 'delete', user),
  'drafts.create': act('began a draft', 'begin a draft'),
  'drafts.save': act('saved', 'save', draft),
  'drafts.version': act('looked at', 'look at', draft),
  'drafts.discard': act('discarded', 'discard', draft),
  'drafts.createPool': act('started creating', 'create', ({ name }, { id }) =>
    words('the user pool', named(name, name ? undefined : id)),
  ),
  'pools.blueprint': act('read as a blueprint', 'read as a blueprint'),
  'domains.checkPrefix': act('checked a domain prefix', 'check a domain prefix'),
  'runs.resume': act('went on with', 'go on with', run),
  'runs.remove': act('started removing what was made by', 'remove what was made by', run),
  'runs.settle': act('looked after a lost answer:', 'look after a lost answer:', ({ operation, found, name }) =>
    words(maybe('the call', operation), maybe('for', name), found ? 'was carried out' : 'was not carried out'),
  ),
  'audit.export': act('exported the activity log', 'export the activity log', ({ format, only }) =>
    words(format === 'csv' ? 'as CSV' : format === 'jsonl' ? 'as JSON Lines' : '', maybe('where', only)),
  ),
};

const domain = ({ name }: Named, at: AuditTarget) => words('the domain', named(name, undefined), of(at));
const server = ({ name }: Named, at: AuditTarget) => words('the resource server', named(name, undefined), of(at));

// Steps of runs: each is one writing call.
const calls: Room<'call'> = {
  'call.CreateUserPool': act('created', 'create', pool),
  'call.SetUserPoolMfaConfig': act('set the second factors of', 'set the second factors of', pool),
  'call.CreateResourceServer': act('created', 'create', server),
  'call.CreateUserPoolClient': act('created', 'create', client),
  'call.CreateManagedLoginBranding': act('gave a branding style to', 'give a branding style to', client),
  'call.DeleteManagedLoginBranding': act('removed a branding style', 'remove a branding style', (_, at) => of(at)),
  'call.CreateUserPoolDomain': act('created', 'create', domain),
  'call.UpdateUserPool': act('changed', 'change', pool),
  'call.DeleteUserPoolDomain': act('deleted', 'delete', domain),
  'call.DeleteResourceServer': act('deleted', 'delete', server),
  'call.DeleteUserPoolClient': act('deleted', 'delete', client),
  'call.DeleteUserPool': act('deleted', 'delete', pool),
};

export const phrases: Phrases = { ...access, ...team, ...features, ...calls };
