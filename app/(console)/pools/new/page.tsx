import type { Metadata } from 'next';
import { HelpLink } from '@/components/help/help-link';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { DraftList } from '@/components/wizard/entry/draft-list';
import type { DraftSummary, PoolPlace } from '@/components/wizard/entry/start-actions';
import { StartPool } from '@/components/wizard/entry/start-pool';
import { currentActor } from '@/lib/access/actor';
import { createDraft, discardDraft } from '@/lib/drafts/actions';
import { asResult } from '@/lib/pools/as-result';
import { draftSummaries } from './draft-summaries';
import { creationPlaces, poolPlace } from './pool-place';

export const metadata: Metadata = { title: 'New user pool' };

/** Name, place and a way to begin; drafts that wait. */
export default async function NewPoolPage() {
  const actor = await currentActor();
  const read = await asResult('wizard.entry', async () => ({
    places: creationPlaces(actor).map(poolPlace),
    drafts: await draftSummaries(actor),
  }));
  const drafts = read.ok ? read.data.drafts.length : 0;
  return (
    <>
      <PageHeader
        title="New user pool"
        description={
          <>
            Nothing is created before you have seen every call on the review.{' '}
            <HelpLink page="create-a-user-pool">Follow a tutorial</HelpLink>
          </>
        }
        actions={drafts > 0 && <LinkButton href="#drafts">Continue a draft ({drafts})</LinkButton>}
      />
      {read.ok ? <Entry {...read.data} /> : <PageError error={read.error} />}
    </>
  );
}

type EntryProps = { places: PoolPlace[]; drafts: DraftSummary[] };

function Entry({ places: [first, ...others], drafts }: EntryProps) {
  return (
    <>
      {first ? (
        <StartPool places={[first, ...others]} createDraft={createDraft} />
      ) : (
        <Notice kind="warning" title="All connections are read-only">
          Pools can be created through a connection that is not marked readOnly in the configuration.
        </Notice>
      )}
      <DraftList drafts={drafts} discardDraft={discardDraft} />
    </>
  );
}
