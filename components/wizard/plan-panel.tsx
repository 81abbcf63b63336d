'use client';

import { useDeferredValue, useMemo } from 'react';
import { CodeTabs } from '@/components/ui/code-tabs';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { toAwsCli } from '@/lib/blueprint/aws-cli';
import { planCreation } from '@/lib/blueprint/plan';
import type { PlanStep } from '@/lib/blueprint/plan-step';
import { typedDraft } from './typed-draft';
import { useWizard } from './wizard-provider';

/** The calls that the draft stands for, as they would be made now. */
export function usePlan(): PlanStep[] {
  const { draft, blueprint } = useWizard();
  const settled = useDeferredValue(blueprint);
  return useMemo(() => planCreation(typedDraft(settled), { runTag: draft.id }).steps, [settled, draft.id]);
}

interface PlanPanelProps {
  /** Every call unfolded, for the review. */
  open?: boolean;
}

/** The plan, growing while one types: each call in order, with its exact input. */
export function PlanPanel({ open = false }: PlanPanelProps) {
  const { draft } = useWizard();
  const steps = usePlan();
  const commands = steps.map((step) => toAwsCli(step, { region: draft.region })).join('\n\n');
  return (
    <section aria-labelledby="plan-title" className="min-w-0">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 id="plan-title" className="text-lg font-semibold">
          Plan
        </h2>
        <CopyButton value={commands} label="all as AWS CLI" showLabel />
      </div>
      <p className="mb-3 text-sm text-muted">
        {steps.length === 1 ? 'One call' : `${steps.length} calls, in this order`}, made when you choose Create on the
        review.
      </p>
      <ol className="space-y-3">
        {steps.map((step, index) => (
          <li key={step.id}>
            <PlanCall step={step} position={index + 1} region={draft.region} open={open || index === 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PlanCallProps {
  step: PlanStep;
  position: number;
  region: string;
  open: boolean;
}

function PlanCall({ step, position, region, open }: PlanCallProps) {
  return (
    <Disclosure
      defaultOpen={open}
      summary={
        <span className="min-w-0 wrap-anywhere">
          {position}. <span className="mono">{step.operation}</span>
        </span>
      }
    >
      <p className="mb-2 text-sm text-muted wrap-anywhere">{step.title}</p>
      <CodeTabs
        tabs={[
          { id: 'json', title: 'JSON', text: JSON.stringify(step.input, null, 2), language: 'json' },
          { id: 'cli', title: 'AWS CLI', text: toAwsCli(step, { region }), language: 'shell' },
        ]}
      />
    </Disclosure>
  );
}
