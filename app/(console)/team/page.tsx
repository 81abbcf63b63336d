import type { Metadata } from 'next';
import { HelpLink } from '@/components/help/help-link';
import { InvitationList } from '@/components/team/invitation-list';
import { MemberTable } from '@/components/team/member-table';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { withdrawInvitation } from '@/lib/team/actions';
import { describeGrants } from '@/lib/team/grant-words';
import { getTeam } from '@/lib/team/queries';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const actor = await currentActor();
  const team = await asResult('team.list', () => getTeam(actor));
  const invite = (
    <LinkButton href="/team/invite" variant="primary">
      Invite someone
    </LinkButton>
  );
  const withRoles = <T extends { grants: Parameters<typeof describeGrants>[0] }>(of: T) => ({
    ...of,
    roles: describeGrants(of.grants),
  });
  return (
    <>
      <PageHeader
        title="Team"
        description={
          <>
            Who may use this console, and for what.{' '}
            <HelpLink page="single-sign-on">Let people in with a company account</HelpLink>
          </>
        }
        actions={team.ok && invite}
      />
      {team.ok ? (
        <div className="grid grid-cols-1 gap-8">
          <MemberTable members={team.data.members.map(withRoles)} />
          {team.data.invitations.length > 0 && (
            <Section title="Invitations" description="Links that nobody has used yet.">
              <InvitationList invitations={team.data.invitations.map(withRoles)} withdraw={withdrawInvitation} />
            </Section>
          )}
        </div>
      ) : (
        <PageError error={team.error} />
      )}
    </>
  );
}
