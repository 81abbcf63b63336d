import type { Context } from '../context.ts';
import type { Client } from '../pool-store.ts';
import type { User } from '../users/user-store.ts';

/** The address behind `{##…##}` in a verification mail; whoever opens it has confirmed the sign-up (see users/confirm-by-link.ts). */
export function verificationLink(
  { origin }: Pick<Context, 'origin'>,
  client: Client,
  user: User,
  code: string,
): string {
  const query = new URLSearchParams({ client_id: client.id, user_name: user.username, confirmation_code: code });
  return `${origin}/confirmUser?${query}`;
}
