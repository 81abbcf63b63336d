import 'server-only';
import { cookies, headers } from 'next/headers';
import { ownDoor } from '@/lib/request-guard';
import { cookieForm } from '../session-cookie';
import { flowLasts } from './flow';

/** Its own name beside the session's: what was begun, until the provider sends the browser back. */
async function form() {
  const { name, secure } = cookieForm(await headers(), ownDoor().origins);
  // Lax: the way back is a link from another site.
  return { name: `${name}-sso`, secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
}

export async function writeFlowCookie(sealed: string): Promise<void> {
  (await cookies()).set({ ...(await form()), value: sealed, maxAge: flowLasts / 1000 });
}

/** What was begun; it is gone afterwards and counts once. */
export async function takeFlowCookie(): Promise<string | undefined> {
  const [jar, own] = [await cookies(), await form()];
  const value = jar.get(own.name)?.value;
  jar.set({ ...own, value: '', maxAge: 0 });
  return value;
}
