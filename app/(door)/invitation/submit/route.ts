import { z } from 'zod';
import { doorRoute } from '@/lib/access/door-route';
import { acceptInvitation } from '@/lib/access/invitations';
import { nameSchema } from '@/lib/access/new-account';
import { writeSessionCookie } from '@/lib/access/session-cookie';

const input = z.strictObject({ token: z.string().max(100), name: nameSchema, password: z.string().max(4_000) });

export const POST = doorRoute({
  name: 'access.acceptInvitation',
  input,
  async run(acceptance, at) {
    await writeSessionCookie(await acceptInvitation(acceptance, at));
    return null;
  },
});
