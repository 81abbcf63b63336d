import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { WizardProvider } from '@/components/wizard/wizard-provider';
import { currentActor } from '@/lib/access/actor';
import { checkPrefix } from '@/lib/domains/actions';
import { createPool, discardDraft, findDraftVersion, saveDraft } from '@/lib/drafts/actions';
import { findDraft } from '@/lib/drafts/queries';
import { placeTitle } from '../pool-place';

interface WizardLayoutProps {
  children: ReactNode;
  params: Promise<{ draftId: string }>;
}

/** Holds the draft for all steps. */
export default async function WizardLayout({ children, params }: WizardLayoutProps) {
  const draft = await findDraft(await currentActor(), (await params).draftId);
  if (!draft) notFound();
  return (
    <WizardProvider
      draft={{ ...draft, placeTitle: placeTitle(draft.connection, draft.region) }}
      actions={{ save: saveDraft, find: findDraftVersion, discard: discardDraft, create: createPool, checkPrefix }}
    >
      {children}
    </WizardProvider>
  );
}
