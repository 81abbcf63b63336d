import History from 'lucide-react/icons/history';
import { ActivityFeed } from '@/components/activity/activity-feed';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Pager } from '@/components/ui/pager';
import type { Actor } from '@/lib/access/actor';
import type { AuditFilter } from '@/lib/audit/audit-filter';
import { listAudit } from '@/lib/audit/list-audit';
import { asResult } from '@/lib/pools/as-result';
import { type ActivityParams, activityHref } from './activity-params';

interface ActivityResultsProps {
  actor: Actor;
  /** Address of the page it is on. */
  path: string;
  params: ActivityParams;
  filter: AuditFilter;
}

/** One page of the log. */
export async function ActivityResults({ actor, path, params, filter }: ActivityResultsProps) {
  const before = params.before ?? undefined;
  const page = await asResult('audit.list', () => listAudit(actor, { ...filter, before }));
  if (!page.ok) return <ErrorNotice error={page.error} announce={false} />;
  const { entries, next } = page.data;
  if (entries.length === 0) return <NothingFound filtered={activityHref('', params) !== ''} />;
  return (
    <>
      <ActivityFeed entries={entries} />
      <Pager
        previousHref={before === undefined ? undefined : activityHref(path, params, { before: undefined })}
        nextHref={next === undefined ? undefined : activityHref(path, params, { before: String(next) })}
      />
    </>
  );
}

function NothingFound({ filtered }: { filtered: boolean }) {
  return (
    <div className="card">
      <EmptyState
        icon={<History aria-hidden />}
        title={filtered ? 'Nothing of that kind happened' : 'Nothing happened yet'}
      >
        {filtered
          ? 'Choose another time, person or act.'
          : 'Every change, revealed secret, sign-in and refused attempt will stand here.'}
      </EmptyState>
    </div>
  );
}
