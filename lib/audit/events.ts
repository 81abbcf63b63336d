import type { PlanOperation } from '@/lib/blueprint/plan-step';

/** How an act ended. `pending` is what a crash leaves; like `unknown` it means that nobody knows. */
export type AuditOutcome = 'pending' | 'success' | 'failure' | 'denied' | 'unknown';

/** Who acts, as the log keeps it. An empty id means: nobody that this console knows. */
export interface AuditActor {
  id: string;
  name: string;
  role: string;
}

/** What an act was aimed at. */
export interface AuditTarget {
  connection?: string | undefined;
  region?: string | undefined;
  pool?: string | undefined;
  /** Such as 'pool', 'client', 'user', 'draft', 'run', 'member'. */
  kind?: string | undefined;
  /** Its id within the kind. */
  id?: string | undefined;
}

/** One changed member. Absent `before` means it was made, absent `after` that it was removed. */
export interface AuditChange {
  path: string;
  before?: unknown;
  after?: unknown;
}

/** One call to Cognito that an act made. */
export interface AuditCall {
  operation: string;
  /** AWS' request id; '' when no answer came. */
  requestId: string;
}

/** What the log knows of a step of a run: one writing call. */
interface StepFacts {
  /** The name that the person gave to what is made or removed. */
  name: string;
  run: string;
  /** Position in the run's journal, from 1. */
  step: number;
}

interface MemberFacts {
  /** The member's name or e-mail address. */
  member: string;
}

interface ActFacts {
  'access.setUp': { way: 'token' | 'environment' };
  'access.signIn': { way: 'password' | 'password-code' | 'recovery-code' | 'sso'; provider: string };
  /** `name` only when an account of that name exists: what else people type there may be their password. */
  'access.signInFailed': {
    name: string;
    reason: 'unknown' | 'password' | 'code' | 'disabled' | 'throttled' | 'sso';
    provider: string;
  };
  'access.signOut': object;
  /** Proved again who they are, before something grave. */
  'access.confirm': { way: 'password' | 'password-code' | 'recovery-code' | 'sso' };
  /** Asked for a page or a file that their role does not allow, `what` in the words of the permission. */
  'access.denied': { what: string };
  'access.rename': object;
  'access.changePassword': object;
  'access.setSecondFactor': object;
  'access.removeSecondFactor': object;
  'access.newRecoveryCodes': object;
  'access.revokeSession': object;
  'access.acceptInvitation': { role: string };
  /** An account came to be, or was tied to a provider, through single sign-on. */
  'access.join': { provider: string; role: string };
  /** Left for the provider to link it; `access.link` says that it was done. */
  'access.beginLink': { provider: string };
  'access.link': { provider: string };
  'access.unlink': { provider: string };
  'team.invite': MemberFacts & { role: string };
  'team.withdrawInvitation': MemberFacts;
  'team.changeRole': MemberFacts & { role: string };
  'team.disable': MemberFacts;
  'team.enable': MemberFacts;
  'team.remove': MemberFacts;
  'team.resetPassword': MemberFacts;
  'team.removeSecondFactor': MemberFacts;
  'team.revokeSessions': MemberFacts;
  /** `only` is the filter as it stood in the address. */
  'audit.export': { format: 'csv' | 'jsonl'; only: string };
  'pools.delete': { name: string };
  'pools.unprotect': { name: string };
  'pools.update': { name: string };
  'clients.add': { name: string; run: string };
  'clients.update': { name: string };
  'clients.revealSecret': { name: string };
  'clients.delete': { name: string };
  /** The sign-in bench: that it was used, and how; never by whom it let itself be signed in. */
  'clients.signIn': { name: string; flow: string };
  'clients.signInCode': { name: string };
  'clients.signInMachine': { name: string };
  'clients.signInAnswer': { name: string };
  'clients.signInSetUpApp': { name: string };
  'clients.signInFinishApp': { name: string };
  'clients.inspectTokens': object;
  'clients.userInfo': object;
  'clients.revokeToken': { name: string };
  'clients.passkeys': object;
  'clients.passkeyStart': object;
  'clients.passkeyFinish': object;
  'clients.passkeyDelete': object;
  'apis.create': { name: string };
  'apis.update': { name: string };
  'apis.delete': { name: string };
  'branding.saveClassic': object;
  'branding.resetClassic': object;
  'branding.createStyle': object;
  'branding.saveStyle': object;
  'branding.removeStyle': object;
  'users.create': { name: string; password: 'generated' | 'typed' | 'none'; invitation: string };
  'users.setEnabled': { name: string; enabled: boolean };
  'users.setPassword': { name: string; password: 'generated' | 'typed'; permanent: boolean };
  'users.resendInvitation': { name: string; way: string };
  'users.delete': { name: string };
  'drafts.create': object;
  'drafts.save': object;
  'drafts.version': object;
  'drafts.discard': object;
  'drafts.createPool': { name: string; run: string };
  'domains.checkPrefix': object;
  'pools.blueprint': object;
  'runs.resume': { title: string };
  'runs.remove': { title: string };
  /** What looking found out about a call whose answer was lost. */
  'runs.settle': StepFacts & { operation: string; found: boolean };
}

/** Everything that is written to the activity log, with what each entry keeps beside its target and difference. */
type AuditFacts = ActFacts & { [O in PlanOperation as `call.${O}`]: StepFacts };

export type AuditAction = keyof AuditFacts;

/** What is known of an act; the rest may not be known yet when it begins. Never a secret. */
export type FactsOf<A> = A extends AuditAction ? Partial<AuditFacts[A]> : object;

/** One act as the activity log shows it. Times in epoch milliseconds. */
export interface AuditEntry {
  id: string;
  seq: number;
  at: number;
  finishedAt: number | undefined;
  actor: AuditActor;
  /** The network address the request came from, '' when unknown. */
  origin: string;
  /** An `AuditAction`, unless a newer Pooldeck wrote it. */
  action: string;
  facts: object;
  target: AuditTarget;
  difference: AuditChange[];
  calls: AuditCall[];
  outcome: AuditOutcome;
  errorCode: string | undefined;
  errorText: string | undefined;
  requestId: string | undefined;
}
