'use client';

import { type ReactNode, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { CodeTabs } from '@/components/ui/code-tabs';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { isReplaced, phraseMade, planAfter } from '@/lib/blueprint/attempt';
import { type CliTarget, toAwsCli } from '@/lib/blueprint/aws-cli';
import { planCreation } from '@/lib/blueprint/plan';
import type { PlanStep } from '@/lib/blueprint/plan-step';
import { useWizard } from './wizard-provider';

/** The calls that the draft stands for, as they would be made now. */
function usePlan(): PlanStep[] {
  const { draft, blueprint } = useWizard();
  const settled = useDeferredValue(blueprint);
  const { id, attempt } = draft;
  return useMemo(() => planAfter(attempt, planCreation(settled, { runTag: id })).steps, [settled, id, attempt]);
}

/** The plan, growing while one types: each call in order, with its exact input. Folds away for those who need the room. */
export function PlanPanel() {
  const { draft } = useWizard();
  const steps = usePlan();
  const target = { region: draft.region, referred: new Set(steps.flatMap(({ refs }) => refs)) };
  const commands = steps.map((step) => toAwsCli(step, target)).join('\n\n');
  const calls = steps.length === 1 ? 'one call' : `${steps.length} calls`;
  const title = draft.attempt?.made.pool ? 'What is left' : 'Plan';
  return (
    <FoldedWhereNarrow
      summary={
        <h2 className="text-lg font-semibold">
          {title}: {steps.length === 0 ? 'nothing' : calls}
        </h2>
      }
    >
      <div className="mb-3 space-y-2 text-sm text-muted">
        <AttemptWords steps={steps} />
        <p>
          {steps.length === 0
            ? 'Everything is made as it is described here. Create makes no call and leads to the result.'
            : 'Made in this order when you choose Create on the review. Nothing is sent before.'}
        </p>
      </div>
      <ol className="space-y-3">
        {steps.map((step, index) => (
          <li key={step.id}>
            <PlanCall step={step} position={index + 1} target={target} />
          </li>
        ))}
      </ol>
      {steps.length > 0 && (
        <CopyButton value={commands} label="all as AWS CLI" showLabel variant="secondary" className="mt-3" />
      )}
    </FoldedWhereNarrow>
  );
}

/** Open beside the form; under it folded, so that a phone does not scroll through requests. */
function FoldedWhereNarrow({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  // The styles hide the open body where it is narrow, until this folds it for good: so nothing jumps.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const details = element.closest('details');
    if (details && getComputedStyle(element).display === 'none') details.open = false;
    element.classList.remove('@max-6xl:hidden');
  }, []);
  return (
    <Disclosure summary={summary} defaultOpen>
      <div ref={body} className="@max-6xl:hidden">
        {children}
      </div>
    </Disclosure>
  );
}

/** What an earlier attempt has to do with the plan. */
function AttemptWords({ steps }: { steps: readonly PlanStep[] }) {
  const { attempt } = useWizard().draft;
  if (!attempt) return null;
  const made = phraseMade(attempt.made);
  return (
    <>
      {isReplaced(steps) ? (
        <p className="text-warning-text">
          Something that can never be changed differs now: {made} is removed first, and all of it is made anew.
        </p>
      ) : (
        made && <p>There already: {made}. What is still as you want it stays.</p>
      )}
      {attempt.unknown.length > 0 && (
        <p>
          The answer of <span className="mono">{attempt.unknown.join(', ')}</span> was lost. Pooldeck first looks what
          came of it, and calls again only what was not done.
        </p>
      )}
    </>
  );
}

interface PlanCallProps {
  step: PlanStep;
  position: number;
  target: CliTarget;
}

function PlanCall({ step, position, target }: PlanCallProps) {
  return (
    <Disclosure
      defaultOpen
      summary={
        <span className="min-w-0 wrap-anywhere">
          {position}. <span className="mono">{step.operation}</span>
        </span>
      }
    >
      <p className="mb-2 text-sm text-muted wrap-anywhere">
        {step.title}
        {step.refs.length > 0 && '. A $ref stands for an id that an earlier call answers'}.
      </p>
      <CodeTabs
        tabs={[
          { id: 'json', title: 'JSON', text: JSON.stringify(step.input, null, 2), language: 'json' },
          { id: 'cli', title: 'AWS CLI', text: toAwsCli(step, target), language: 'shell' },
        ]}
      />
    </Disclosure>
  );
}
