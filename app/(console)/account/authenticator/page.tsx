import type { Metadata } from 'next';
import { AuthenticatorSetup } from '@/components/access/authenticator-setup';
import { PageHeader } from '@/components/ui/page-header';
import { confirmAuthenticator } from '@/lib/access/actions';
import { currentActor } from '@/lib/access/actor';
import { offerAuthenticator } from '@/lib/access/authenticator';

export const metadata: Metadata = { title: 'Authenticator app' };

/** Offers a fresh secret each time it is opened; only its first code makes it count. */
export default async function AuthenticatorPage() {
  const actor = await currentActor();
  return (
    <>
      <PageHeader title="Set up an authenticator app" description={actor.email} />
      <AuthenticatorSetup offered={offerAuthenticator(actor)} confirm={confirmAuthenticator} />
    </>
  );
}
