import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import { WizardProvider } from '@/components/wizard/wizard-provider';
import { currentActor } from '@/lib/access/actor';
import { checkPrefix } from '@/lib/domains/actions';
import { createPool, discardDraft, findDraftVersion, saveDraft } from '@/lib/drafts/actions';
import { findDraft } from '@/lib/drafts/queries';
import { asResult } from '@/lib/pools/as-result';
import { findAttempt } from '@/lib/runs/attempt';
import { placeTitle } from '../pool-place';

interface WizardLayoutProps {
  children: ReactNode;
  params: Promise<{ draftId: string }>;
}

/** Holds the draft for all steps. */
export default async function WizardLayout({ children, params }: WizardLayoutProps) {
  const actor = await currentActor();
  const { draftId } = await params;
  const read = await asResult('drafts.find', () => findDraft(actor, draftId));
  if (!read.ok)
    return (
      <>
        <PageHeader title="New user pool" />
        <PageError error={read.error} />
      </>
    );
  const draft = read.data;
  if (!draft) notFound();
  const attempt = await findAttempt(actor, draft.id);
  const made = attempt?.goal === 'make' && (attempt.state === 'running' || attempt.state === 'done');
  // The pool is there, or on its way: editing the draft would change nothing any more.
  if (made) redirect(`/runs/${draft.id}`);
  return (
    <WizardProvider
      draft={{ ...draft, placeTitle: placeTitle(draft.connection, draft.region), attempt }}
      actions={{ save: saveDraft, find: findDraftVersion, discard: discardDraft, create: createPool, checkPrefix }}
    >
      {children}
    </WizardProvider>
  );
}
