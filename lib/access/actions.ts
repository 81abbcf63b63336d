'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { nameSchema } from './new-account';
import { changeOwnPassword, renameOwnAccount } from './own-account';
import { endOtherSessions, endOwnSession } from './own-sessions';
import { newRecoveryCodes, removeSecondFactor, setSecondFactor } from './second-factor';
import { endSessionById, renewSession } from './sessions';

/** Ends the session that asks; its token is worth nothing from then on. */
export const signOut = defineAction({
  name: 'access.signOut',
  permission: 'account.own',
  input: z.literal('this session'),
  run: async ({ actor, setSession }) => {
    await endSessionById(actor.sessionId);
    await setSession(undefined);
  },
  refresh: false,
});

/** Ends one of one's own sessions, or all but the one that asks. */
export const endSession = defineAction({
  name: 'access.revokeSession',
  permission: 'account.own',
  input: z.strictObject({ session: z.uuid().or(z.literal('others')) }),
  run: ({ actor }, { session }) => (session === 'others' ? endOtherSessions(actor) : endOwnSession(actor, session)),
});

/** How one is called. */
export const rename = defineAction({
  name: 'access.rename',
  permission: 'account.own',
  input: z.strictObject({ name: nameSchema }),
  run: async ({ actor, note }, { name }) => {
    note({ difference: [{ path: 'name', before: actor.name, after: name }] });
    await renameOwnAccount(actor, name);
  },
});

const password = z.string().max(4_000);

/** One's own password. Other sessions end, and this one gets a new token. */
export const changePassword = defineAction({
  name: 'access.changePassword',
  permission: 'account.own',
  input: z.strictObject({ current: password, password }),
  run: async ({ actor, origin, setSession }, given) => {
    await changeOwnPassword(actor, given, origin);
    await setSession(await renewSession(actor));
  },
});

/** Makes an offered authenticator app one's second factor; answers the recovery codes. */
export const confirmAuthenticator = defineAction({
  name: 'access.setSecondFactor',
  permission: 'account.secure',
  input: z.strictObject({ sealed: z.string().max(500), code: z.string().max(20) }),
  run: async ({ actor, setSession }, offered) => {
    const codes = await setSecondFactor(actor, offered);
    await setSession(await renewSession(actor));
    return codes;
  },
  refresh: false,
});

/** Takes one's second factor away. */
export const removeAuthenticator = defineAction({
  name: 'access.removeSecondFactor',
  permission: 'account.secure',
  input: z.literal('authenticator app'),
  run: async ({ actor, setSession }) => {
    await removeSecondFactor(actor);
    await setSession(await renewSession(actor));
  },
});

/** Ten new recovery codes in place of all earlier ones. */
export const replaceRecoveryCodes = defineAction({
  name: 'access.newRecoveryCodes',
  permission: 'account.secure',
  input: z.literal('recovery codes'),
  run: ({ actor }) => newRecoveryCodes(actor),
  refresh: false,
});
