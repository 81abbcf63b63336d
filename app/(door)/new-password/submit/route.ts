import { z } from 'zod';
import { doorRoute } from '@/lib/access/door-route';
import { resetPassword } from '@/lib/access/password-reset';

const input = z.strictObject({ token: z.string().max(100), password: z.string().max(4_000) });

export const POST = doorRoute({
  name: 'access.changePassword',
  input,
  async run({ token, password }, { origin }) {
    await resetPassword(token, password, origin);
    return null;
  },
});
