import { answered } from '@/components/ui/answered';
import { showToast } from '@/components/ui/show-toast';
import type { Result } from '@/lib/result';

export type SignOut = (which: 'this session') => Promise<Result<unknown>>;

/** Signs out on the server, then leaves for the sign-in page with nothing remembered. */
export async function leave(signOut: SignOut): Promise<void> {
  const result = await answered(signOut('this session'));
  // Whoever is signed out already has what they wanted.
  if (result.ok || result.error.code === 'signedOut') window.location.assign('/sign-in');
  else showToast('error', result.error.title);
}
