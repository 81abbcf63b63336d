import type { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/permissions';

/** Someone with one role everywhere, who has just signed in. */
export function actorOf(role: Role): Actor {
  return {
    ...{ id: `test-${role}`, name: `Test ${role}`, email: `${role}@example.com`, role },
    grants: [{ role, connection: '*', pool: '*' }],
    sessionId: `session-of-${role}`,
    // A test file may run for longer than a proof lasts.
    get provedAt() {
      return Date.now();
    },
  };
}

export const owner = actorOf('owner');
