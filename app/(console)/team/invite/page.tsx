import type { Metadata } from 'next';
import { InviteForm } from '@/components/team/invite-form';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { inviteMember } from '@/lib/team/actions';
import { listGrantPlaces } from '@/lib/team/queries';

export const metadata: Metadata = { title: 'Invite someone' };

export default async function InvitePage() {
  const actor = await currentActor();
  const places = await asResult('team.invite', async () => listGrantPlaces(actor));
  return (
    <>
      <PageHeader title="Invite someone" description="Makes a link with which they set up their own account." />
      {places.ok ? <InviteForm places={places.data} invite={inviteMember} /> : <PageError error={places.error} />}
    </>
  );
}
