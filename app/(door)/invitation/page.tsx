import type { Metadata } from 'next';
import { DoorHeading } from '@/components/access/door-heading';
import { InvitationForm } from '@/components/access/invitation-form';
import { SsoLinks } from '@/components/access/sso-links';
import { findInvited } from '@/lib/access/invitations';
import { listProviders } from '@/lib/access/oidc/providers';

export const metadata: Metadata = { title: 'Invitation' };

type SearchParams = Promise<{ token?: string | string[] }>;

export default async function InvitationPage({ searchParams }: { searchParams: SearchParams }) {
  const { token } = await searchParams;
  const invited = typeof token === 'string' ? await findInvited(token) : undefined;
  if (typeof token !== 'string' || !invited)
    return (
      <DoorHeading title="This invitation does not work">
        <p>Each works once, for 72 hours, and ends when a newer one is sent. Ask whoever invited you for another.</p>
      </DoorHeading>
    );
  return (
    <>
      <DoorHeading title="You are invited">
        <p>
          Choose a name and a password for <strong className="font-medium text-text">{invited.email}</strong>.
        </p>
      </DoorHeading>
      <InvitationForm token={token} email={invited.email} />
      <SsoLinks providers={listProviders()} next="/" invitation={token} />
    </>
  );
}
