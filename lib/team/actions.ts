'use server';

import { z } from 'zod';
import { doorAddress } from '@/lib/access/door-address';
import { createInvitation, grantsSchema, withdrawInvitation as withdraw } from '@/lib/access/invitations';
import {
  endMemberSessions,
  newPasswordLink,
  removeMember as remove,
  removeMemberSecondFactor,
  setMemberDisabled,
  setMemberGrants,
} from '@/lib/access/members';
import { emailSchema } from '@/lib/access/new-account';
import { defineAction } from '@/lib/action';
import { describeGrants, highestRole } from './grant-words';
import { getMember } from './queries';

const id = z.string().min(1).max(64);
const member = z.strictObject({ id });
const targetOf = ({ id: account }: { id: string }) => ({ kind: 'member', id: account });

/** Invites someone; answers the address to hand over, the only time it can be had. */
export const inviteMember = defineAction({
  name: 'team.invite',
  permission: 'member.change',
  input: z.strictObject({ email: emailSchema, grants: grantsSchema }),
  target: () => ({ kind: 'member' }),
  run: async ({ actor, note }, { email, grants }) => {
    note({
      facts: { member: email, role: highestRole(grants) },
      difference: [{ path: 'roles', after: describeGrants(grants) }],
    });
    return doorAddress('/invitation', await createInvitation(actor, { email, grants }));
  },
});

/** Takes an invitation back. */
export const withdrawInvitation = defineAction({
  name: 'team.withdrawInvitation',
  permission: 'member.change',
  input: z.strictObject({ id, email: z.string().max(320) }),
  target: targetOf,
  run: async ({ actor, note }, { id: invitation, email }) => {
    note({ facts: { member: email } });
    await withdraw(actor, invitation);
  },
});

/** Gives a member other roles in place of all they have. */
export const changeMemberRoles = defineAction({
  name: 'team.changeRole',
  permission: 'member.change',
  input: z.strictObject({ id, grants: grantsSchema }),
  target: targetOf,
  run: async ({ actor, note }, { id: account, grants }) => {
    const before = await getMember(actor, account);
    note({
      facts: { member: before.name, role: highestRole(grants) },
      difference: [{ path: 'roles', before: describeGrants(before.grants), after: describeGrants(grants) }],
    });
    await setMemberGrants(actor, account, grants);
  },
});

/** Keeps a member out; their sessions end. */
export const disableMember = defineAction({
  name: 'team.disable',
  permission: 'member.change',
  input: member,
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    await setMemberDisabled(actor, account, true);
  },
});

/** Lets them in again. */
export const enableMember = defineAction({
  name: 'team.enable',
  permission: 'member.change',
  input: member,
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    await setMemberDisabled(actor, account, false);
  },
});

/** Removes a member; what they did stays in the activity log. `typed` must be their e-mail address. */
export const removeMember = defineAction({
  name: 'team.remove',
  permission: 'member.change',
  input: z
    .strictObject({ id, email: z.string().max(320), typed: z.string().max(320) })
    .refine(({ email, typed }) => email === typed, { path: ['typed'], message: 'Type the e-mail address.' }),
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    await remove(actor, account);
  },
  // Their page would be read again, and is no more: the caller goes to the list.
  refresh: false,
});

/** A link with which a member chooses a new password; their sessions end. The only time it can be had. */
export const resetMemberPassword = defineAction({
  name: 'team.resetPassword',
  permission: 'member.change',
  input: member,
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    return doorAddress('/new-password', await newPasswordLink(actor, account));
  },
});

/** For a member who lost their phone. */
export const removeMemberAuthenticator = defineAction({
  name: 'team.removeSecondFactor',
  permission: 'member.change',
  input: member,
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    await removeMemberSecondFactor(actor, account);
  },
});

/** Signs a member out everywhere. */
export const endSessionsOfMember = defineAction({
  name: 'team.revokeSessions',
  permission: 'member.change',
  input: member,
  target: targetOf,
  run: async ({ actor, note }, { id: account }) => {
    note({ facts: { member: (await getMember(actor, account)).name } });
    await endMemberSessions(actor, account);
  },
});
