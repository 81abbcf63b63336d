import Inbox from 'lucide-react/icons/inbox';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

/** The inbox where no embedded Cognito is configured. */
export function NoInbox() {
  return (
    <>
      <PageHeader title="Inbox" />
      <div className="card">
        <EmptyState
          icon={<Inbox aria-hidden />}
          title="There is no embedded Cognito here"
          action={<LinkButton href="/connections">See connections</LinkButton>}
        >
          AWS and other endpoints really send their mail and SMS, so there is nothing to read. An embedded connection
          keeps them here instead.
        </EmptyState>
      </div>
    </>
  );
}
