'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { endSessionById } from './sessions';

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
