import clsx from 'clsx';
import Inbox from 'lucide-react/icons/inbox';
import MailOpen from 'lucide-react/icons/mail-open';
import type { ReactNode } from 'react';
import { HelpLink } from '@/components/help/help-link';
import { AutoRefresh } from '@/components/ui/auto-refresh';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href-with';
import { isolated } from '@/components/ui/isolated';
import { PageHeader } from '@/components/ui/page-header';
import { QuerySelect } from '@/components/ui/query-select';
import { SearchInput } from '@/components/ui/search-input';
import type { InboxMessage, InboxPage } from '@/lib/inbox/queries';
import { InboxList } from './inbox-list';

export type InboxViewProps = {
  page: InboxPage;
  pools: readonly { id: string; name: string }[];
  /** The query of the address, which every link keeps. */
  query: string;
  current: InboxMessage | undefined;
  /** The message beside the list. */
  children?: ReactNode;
};

/** List and message side by side; on a small screen one at a time. */
export function InboxView({ page, pools, query, current, children }: InboxViewProps) {
  const filtered = /(^|&)(q|pool)=/.test(query);
  const empty = page.messages.length === 0;
  return (
    <>
      <PageHeader
        title="Inbox"
        description="Mail and SMS that the embedded Cognito would have sent. Nothing leaves this machine."
        actions={<AutoRefresh />}
      />
      <InboxFilters pools={pools} className={current && 'max-lg:hidden'} />
      {empty && !current ? (
        <div className="card">{filtered ? <NothingMatches /> : <NoMessages />}</div>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
          <div className={current ? 'max-lg:hidden' : undefined}>
            {empty ? (
              <div className="card">{filtered ? <NothingMatches /> : <NoMessages />}</div>
            ) : (
              <InboxList
                messages={page.messages}
                current={current?.id}
                hrefOf={({ id }) => hrefWith(`/inbox/${id}`, query, {})}
              />
            )}
            <InboxPages query={query} next={page.next} />
          </div>
          {children ?? <NothingChosen />}
        </div>
      )}
    </>
  );
}

type InboxFiltersProps = Pick<InboxViewProps, 'pools'> & { className: string | undefined };

function InboxFilters({ pools, className }: InboxFiltersProps) {
  return (
    <div className={clsx('mb-3 flex flex-wrap gap-2', className)}>
      <SearchInput label="Search recipients" reset={['before']} path="/inbox" />
      <QuerySelect
        label="User pool"
        name="pool"
        all="All user pools"
        options={pools.map(({ id, name }) => ({ value: id, label: `${isolated(name)} (${id})` }))}
        reset={['before']}
        path="/inbox"
        className="w-full sm:w-72"
      />
    </div>
  );
}

function InboxPages({ query, next }: { query: string; next: number | undefined }) {
  const older = next !== undefined && hrefWith('/inbox', query, { before: String(next) });
  const newest = new URLSearchParams(query).has('before') && hrefWith('/inbox', query, { before: undefined });
  if (!older && !newest) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 py-3">
      {newest ? (
        <LinkButton href={newest} size="sm">
          Newest
        </LinkButton>
      ) : (
        <span />
      )}
      {older && (
        <LinkButton href={older} size="sm">
          Older
        </LinkButton>
      )}
    </nav>
  );
}

function NoMessages() {
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title="No messages yet"
      action={<LinkButton href="/pools">Go to user pools</LinkButton>}
    >
      Create a user with an invitation, or sign up through an app client: the mail or SMS lands here, with its code or
      temporary password. <HelpLink page="create-a-test-user">A tutorial shows it step by step.</HelpLink>
    </EmptyState>
  );
}

function NothingMatches() {
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title="No message matches"
      action={<LinkButton href="/inbox">Show all messages</LinkButton>}
    >
      Recipients are found by any part of their address, number or username.
    </EmptyState>
  );
}

function NothingChosen() {
  return (
    <div className="card max-lg:hidden">
      <EmptyState icon={<MailOpen aria-hidden />} title="Choose a message to read it" />
    </div>
  );
}
