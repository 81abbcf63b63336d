import type { Metadata } from 'next';
import { AuthenticatorState } from '@/components/access/authenticator-state';
import { LinkedProviders } from '@/components/access/linked-providers';
import { NameForm } from '@/components/access/name-form';
import { PasswordForm } from '@/components/access/password-form';
import { SessionList } from '@/components/access/session-list';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { changePassword, endSession, removeAuthenticator, rename, replaceRecoveryCodes } from '@/lib/access/actions';
import { currentActor } from '@/lib/access/actor';
import { beginLink, unlink } from '@/lib/access/oidc/actions';
import { listOwnProviders } from '@/lib/access/oidc/own-identities';
import { getOwnAccount } from '@/lib/access/own-account';
import { listOwnSessions } from '@/lib/access/own-sessions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const actor = await currentActor();
  const [account, sessions, providers] = await Promise.all([
    getOwnAccount(actor),
    listOwnSessions(actor),
    listOwnProviders(actor),
  ]);
  return (
    <>
      <PageHeader title="Your account" description={account.email} />
      <div className="grid max-w-2xl grid-cols-1 gap-10">
        <Section title="Name" description="How others see you in lists and in the activity log.">
          <NameForm name={account.name} rename={rename} />
        </Section>
        {account.hasPassword && (
          <Section title="Password" description="Changing it signs you out everywhere else.">
            <PasswordForm email={account.email} least={account.hasSecondFactor ? 8 : 15} change={changePassword} />
          </Section>
        )}
        {account.hasPassword && (
          <Section title="Authenticator app" description="A second proof that it is you, beside the password.">
            <AuthenticatorState account={account} remove={removeAuthenticator} renew={replaceRecoveryCodes} />
          </Section>
        )}
        {providers.length > 0 && (
          <Section title="Single sign-on" description="Other ways into this account.">
            <LinkedProviders providers={providers} link={beginLink} unlink={unlink} />
          </Section>
        )}
        <Section title="Sessions" description="The browsers in which you are signed in.">
          <SessionList sessions={sessions} end={endSession} />
        </Section>
      </div>
    </>
  );
}
