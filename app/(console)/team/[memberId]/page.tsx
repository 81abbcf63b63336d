import type { Metadata } from 'next';
import Link from 'next/link';
import { MemberAccess } from '@/components/team/member-access';
import { MemberRoles } from '@/components/team/member-roles';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import {
  changeMemberRoles,
  disableMember,
  enableMember,
  endSessionsOfMember,
  removeMember,
  removeMemberAuthenticator,
  resetMemberPassword,
} from '@/lib/team/actions';
import { getMember, listGrantPlaces } from '@/lib/team/queries';

import { decoded } from '../../pools/[connection]/[poolId]/pool-route';
import { NoMember } from './no-member';

export const metadata: Metadata = { title: 'Member' };
const actions = {
  disable: disableMember,
  enable: enableMember,
  endSessions: endSessionsOfMember,
  removeAuthenticator: removeMemberAuthenticator,
  resetPassword: resetMemberPassword,
  remove: removeMember,
};

export default async function MemberPage({ params }: { params: Promise<{ memberId: string }> }) {
  const actor = await currentActor();
  const id = decoded((await params).memberId);
  const member = await asResult('team.member', () => getMember(actor, id));
  if (!member.ok) return <NoMember error={member.error} />;
  const { name, email, grants, disabled } = member.data;
  return (
    <>
      <PageHeader title={name} description={email} aside={disabled && <Status tone="neutral">Disabled</Status>} />
      <div className="grid grid-cols-1 gap-10">
        <MemberRoles
          key={JSON.stringify(grants)}
          id={id}
          grants={grants}
          places={listGrantPlaces(actor)}
          change={changeMemberRoles}
        />
        <Section title="Access" description="What lets them in.">
          <MemberAccess member={member.data} actions={actions} />
        </Section>
        <Link href={`/activity?person=${encodeURIComponent(id)}`} className="link justify-self-start">
          What {name} did
        </Link>
      </div>
    </>
  );
}
