import { z } from 'zod';
import { doorRoute } from '@/lib/access/door-route';
import {
  readKnownBrowser,
  readSessionCookie,
  writeKnownBrowser,
  writeSessionCookie,
} from '@/lib/access/session-cookie';
import { signIn } from '@/lib/access/sign-in';

/** Whatever was typed is looked at the same way: only its size is limited. */
const input = z.strictObject({
  email: z.string().trim().toLowerCase().max(1_000),
  password: z.string().max(4_000),
  code: z.string().trim().max(100).optional(),
});

export const POST = doorRoute({
  name: 'access.signIn',
  input,
  async run(credentials, at) {
    const before = await readSessionCookie();
    const knownBrowser = await readKnownBrowser();
    const signedIn = await signIn(credentials, { ...at, before, knownBrowser });
    await writeSessionCookie(signedIn.token);
    await writeKnownBrowser(signedIn.knownBrowser);
    return null;
  },
});
