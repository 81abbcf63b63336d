import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { AuditEntry } from '@/lib/audit/events';
import { ActivityFeed } from './activity-feed';

interface RecentActivityProps {
  entries: readonly AuditEntry[];
  /** Where the rest is; left out when these are all. */
  moreHref: string | undefined;
}

/** The latest acts on the thing that the page shows. */
export function RecentActivity({ entries, moreHref }: RecentActivityProps) {
  return (
    <Section
      title="Activity"
      description="What was done here through Pooldeck."
      actions={moreHref && <LinkButton href={moreHref}>All activity</LinkButton>}
    >
      {entries.length > 0 ? <ActivityFeed entries={entries} /> : <p className="text-muted">Nothing yet.</p>}
    </Section>
  );
}
