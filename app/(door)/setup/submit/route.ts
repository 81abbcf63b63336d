import { z } from 'zod';
import { doorRoute } from '@/lib/access/door-route';
import { setUpInBrowser } from '@/lib/access/first-owner';
import { emailSchema, nameSchema } from '@/lib/access/new-account';
import { writeSessionCookie } from '@/lib/access/session-cookie';

const input = z.strictObject({
  token: z.string().max(100),
  name: nameSchema,
  email: emailSchema,
  password: z.string().max(4_000),
});

export const POST = doorRoute({
  name: 'access.setUp',
  input,
  async run(owner, at) {
    await writeSessionCookie(await setUpInBrowser(owner, at));
    return null;
  },
});
