/** How an act ended. `pending` is what a crash leaves; like `unknown` it means that nobody knows. */
export type AuditOutcome = 'pending' | 'success' | 'failure' | 'denied' | 'unknown';

/** What an act was aimed at. */
export interface AuditTarget {
  connection?: string | undefined;
  region?: string | undefined;
  pool?: string | undefined;
  /** Such as 'pool', 'client', 'user', 'draft', 'run'. */
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

/** One act as the activity log shows it. Times in epoch milliseconds. */
export interface AuditEntry {
  id: string;
  seq: number;
  at: number;
  finishedAt: number | undefined;
  actor: { id: string; name: string; role: string };
  origin: string;
  action: string;
  target: AuditTarget;
  difference: AuditChange[];
  outcome: AuditOutcome;
  errorCode: string | undefined;
  errorText: string | undefined;
  requestId: string | undefined;
}

const secretName = /secret|passw|token|private_?key|session|credential|answer|user_?code/i;
// Names that hold one of those words and are no secret themselves.
const plainName =
  /validity|policy|revocation|rotation|days$|_?url$|endpoint|generatesecret|tokenuse|^password(min|upper|lower|numb|symb|hist)/i;

export const masked = '••••••';

/** Whether a member of that name holds something that must never be kept or shown. The last part of a path decides. */
export function isSecretName(path: string): boolean {
  const name = path.split('.').at(-1) ?? path;
  return secretName.test(name) && !plainName.test(name);
}

/** The value with every secret in it masked, at any depth. */
export function maskSecrets(value: unknown, name = ''): unknown {
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  if (isSecretName(name)) return masked;
  if (Array.isArray(value)) return value.map((each) => maskSecrets(each));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskSecrets(inner, key)]));
}

/** A difference as it may be kept. */
export function maskDifference(changes: readonly AuditChange[]): AuditChange[] {
  return changes.map(({ path, before, after }) => ({
    path,
    ...(before !== undefined && { before: maskSecrets(before, path) }),
    ...(after !== undefined && { after: maskSecrets(after, path) }),
  }));
}
