'use client';

import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { AttemptNotice } from './attempt-notice';
import { ConflictNotice } from './conflict-notice';
import { DiscardDraft } from './discard-draft';
import { PlanPanel } from './plan-panel';
import { SaveStatus } from './save-status';
import { StepFooter } from './step-footer';
import { StepHeading } from './step-heading';
import { StepList } from './step-list';
import { useWizard } from './wizard-provider';
import { runHref, type WizardStep, wizardSteps } from './wizard-steps';

/** Steps on the left, the form in the middle, the plan on the right; one under the other where there is no room. */
export function WizardFrame({ step, children }: { step: WizardStep; children: ReactNode }) {
  const { draft } = useWizard();
  return (
    <div className="@container">
      <DraftHead />
      <ConflictNotice />
      {draft.attempt && <AttemptNotice attempt={draft.attempt} href={runHref(draft.id)} />}
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-[11rem_minmax(0,42.5rem)] @6xl:grid-cols-[11rem_minmax(0,42.5rem)_minmax(20rem,1fr)]">
        <StepNav current={step} />
        <div className="min-w-0">
          <StepHeading key={step.id} title={step.title} intro={step.intro} />
          {children}
          <StepFooter current={step.id} />
        </div>
        <aside
          aria-label="Plan"
          className="@3xl:col-start-2 @6xl:sticky @6xl:top-20 @6xl:col-start-3 @6xl:max-h-[calc(100dvh-6rem)] @6xl:self-start @6xl:overflow-y-auto"
        >
          <PlanPanel />
        </aside>
      </div>
    </div>
  );
}

/** Which draft this is, whether it is saved, and the way to be rid of it. */
function DraftHead() {
  const { draft, blueprint, store, actions } = useWizard();
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className="min-w-0 wrap-anywhere">
          Draft of <strong className="font-medium text-text">{blueprint.pool.name || 'a pool without a name'}</strong>,{' '}
          {draft.placeTitle}
        </span>
        <SaveStatus />
      </p>
      <DiscardDraft
        name={blueprint.pool.name}
        attempt={draft.attempt}
        runHref={runHref(draft.id)}
        then="/pools"
        discard={async () => {
          const result = await actions.discard({ id: draft.id });
          if (result.ok) store.forget();
          return result;
        }}
      />
    </div>
  );
}

/** The list of steps; behind a line that says where one is, where there is no room for it. */
function StepNav({ current }: { current: WizardStep }) {
  const position = wizardSteps.findIndex(({ id }) => id === current.id) + 1;
  return (
    <nav aria-label="Steps" className="@3xl:sticky @3xl:top-20 @3xl:self-start">
      <Disclosure
        className="card p-3 @3xl:hidden"
        summary={`Step ${position} of ${wizardSteps.length}: ${current.title}`}
      >
        <StepList current={current.id} />
      </Disclosure>
      <div className="hidden @3xl:block">
        <StepList current={current.id} />
      </div>
    </nav>
  );
}
