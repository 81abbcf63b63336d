import { notFound } from 'next/navigation';
import { CallList } from '@/components/activity/call-list';
import { ChangeTable } from '@/components/activity/change-table';
import { EntryDetails } from '@/components/activity/entry-details';
import { SentenceText } from '@/components/activity/sentence-text';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/access/actor';
import { findAuditEntry } from '@/lib/audit/list-audit';
import { asResult } from '@/lib/pools/as-result';

export const metadata = { title: 'Activity entry' };

export default async function EntryPage({ params }: { params: Promise<{ entryId: string }> }) {
  const { entryId } = await params;
  const actor = await currentActor();
  const found = await asResult('audit.get', () => findAuditEntry(actor, entryId));
  if (!found.ok) return <ErrorNotice error={found.error} announce={false} />;
  const entry = found.data;
  if (!entry) notFound();
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <div className="-mb-6">
        <PageHeader title={<SentenceText entry={entry} heading />} />
      </div>
      <EntryDetails entry={entry} />
      {entry.difference.length > 0 && (
        <Section title="What changed" description="Secrets are kept as keyed hashes: equal ones look equal.">
          <ChangeTable changes={entry.difference} />
        </Section>
      )}
      {entry.calls.length > 0 && (
        <Section title="Calls to Cognito" description="With the request ids under which AWS knows them.">
          <CallList calls={entry.calls} />
        </Section>
      )}
    </div>
  );
}
