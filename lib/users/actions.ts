'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { differenceOf } from '@/lib/audit/events-difference';
import { removeUser, resendInvitation, setPassword, setUserEnabled } from './change-user';
import { newUserSchema } from './create-request';
import { createInvitedUser } from './create-user';
import { factsOfNew, lookBefore, nameOf, setByNew } from './user-facts';

const userKey = {
  connection: z.string().min(1).max(64),
  poolId: z.string().min(1).max(55),
  username: z.string().min(1).max(128),
};
const targetOf = ({ connection, poolId, username }: { connection: string; poolId: string; username: string }) => ({
  connection,
  pool: poolId,
  kind: 'user',
  id: username,
});

/** Creates a user, and invites them when asked to. */
export const createUser = defineAction({
  name: 'users.create',
  permission: 'user.create',
  input: newUserSchema,
  target: targetOf,
  run: async ({ actor, note }, user) => {
    note({ facts: factsOfNew(user), difference: differenceOf(undefined, setByNew(user)) });
    const created = await createInvitedUser(actor, user);
    note({ target: { id: created.username } });
    return created;
  },
});

/** Lets a user sign in again, or keeps them from it. */
export const setEnabled = defineAction({
  name: 'users.setEnabled',
  permission: 'user.enable',
  input: z.strictObject({ ...userKey, enabled: z.boolean() }),
  target: targetOf,
  run: async ({ actor, note }, { enabled, ...user }) => {
    const was = await lookBefore(actor, user);
    note({ facts: { enabled, name: nameOf(was) } });
    await setUserEnabled(actor, user, enabled);
    note({ difference: differenceOf({ Enabled: was?.enabled }, { Enabled: enabled }) });
    return {};
  },
});

/** Sets a temporary or permanent password. */
export const setUserPassword = defineAction({
  name: 'users.setPassword',
  permission: 'user.password',
  input: z.strictObject({
    ...userKey,
    permanent: z.boolean(),
    password: z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('generated') }),
      z.strictObject({ mode: z.literal('typed'), value: z.string().min(1, 'Enter a password.').max(256) }),
    ]),
  }),
  target: targetOf,
  run: async ({ actor, note }, input) => {
    note({ facts: { permanent: input.permanent, password: input.password.mode } });
    const generated = await setPassword(actor, input);
    return { generated };
  },
});

/** Sends the invitation again, with a new temporary password. */
export const resendUserInvitation = defineAction({
  name: 'users.resendInvitation',
  permission: 'user.create',
  input: z.strictObject(userKey),
  target: targetOf,
  run: async ({ actor, note }, user) => {
    const sent = await resendInvitation(actor, user);
    note({ facts: { way: sent.way === 'EMAIL' ? 'e-mail' : 'SMS' } });
    return sent;
  },
});

/** Deletes a user for good; `typed` must be the username. */
export const deleteUser = defineAction({
  name: 'users.delete',
  permission: 'user.delete',
  input: z
    .strictObject({ ...userKey, typed: z.string() })
    .refine(({ username, typed }) => username === typed, { path: ['typed'], message: 'Type the username.' }),
  target: targetOf,
  run: async ({ actor, note }, { typed: _, ...user }) => {
    const was = await lookBefore(actor, user);
    note({
      facts: { name: nameOf(was) },
      difference: differenceOf({ Enabled: was?.enabled, Status: was?.status }, {}),
    });
    await removeUser(actor, user);
    return {};
  },
  // The user's page would be read again, and is no more: the caller goes to the list.
  refresh: false,
});
