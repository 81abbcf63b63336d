'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { renewSession } from '../sessions';
import { getProvider, unlinkProvider } from './own-identities';
import { linkHref } from './sso-routes';

const provider = z.string().min(1).max(40);

/** Answers the address at which the provider is linked to one's account. */
export const beginLink = defineAction({
  name: 'access.beginLink',
  permission: 'account.secure',
  input: z.strictObject({ provider }),
  run: async ({ actor, note }, input) => {
    const { id, title } = getProvider(input.provider);
    note({ facts: { provider: title } });
    return { href: linkHref(actor.sessionId, id, '/account') };
  },
  refresh: false,
});

/** Takes a provider off one's account. */
export const unlink = defineAction({
  name: 'access.unlink',
  permission: 'account.secure',
  input: z.strictObject({ provider }),
  run: async ({ actor, note, setSession }, input) => {
    const found = getProvider(input.provider);
    note({ facts: { provider: found.title } });
    await unlinkProvider(actor, found);
    await setSession(await renewSession(actor));
  },
});
