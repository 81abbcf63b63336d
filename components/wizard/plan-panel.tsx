'use client';

import { useDeferredValue, useMemo } from 'react';
import { CodeTabs } from '@/components/ui/code-tabs';
import { CopyButton } from '@/components/ui/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { toAwsCli } from '@/lib/blueprint/aws-cli';
import { planCreation } from '@/lib/blueprint/plan';
import type { PlanStep } from '@/lib/blueprint/plan-step';
import { useWizard } from './wizard-provider';

/** The calls that the draft stands for, as they would be made now. */
function usePlan(): PlanStep[] {
  const { draft, blueprint } = useWizard();
  const settled = useDeferredValue(blueprint);
  return useMemo(() => planCreation(settled, { runTag: draft.id }).steps, [settled, draft.id]);
}

/** The plan, growing while one types: each call in order, with its exact input. Folds away for those who need the room. */
export function PlanPanel() {
  const { draft } = useWizard();
  const steps = usePlan();
  const commands = steps.map((step) => toAwsCli(step, { region: draft.region })).join('\n\n');
  const calls = steps.length === 1 ? 'one call' : `${steps.length} calls`;
  return (
    <Disclosure summary={<h2 className="text-lg font-semibold">Plan: {calls}</h2>} defaultOpen>
      <p className="mb-3 text-sm text-muted">
        Made in this order when you choose Create on the review. Nothing is sent before.
      </p>
      <ol className="space-y-3">
        {steps.map((step, index) => (
          <li key={step.id}>
            <PlanCall step={step} position={index + 1} region={draft.region} />
          </li>
        ))}
      </ol>
      <CopyButton value={commands} label="all as AWS CLI" showLabel variant="secondary" className="mt-3" />
    </Disclosure>
  );
}

interface PlanCallProps {
  step: PlanStep;
  position: number;
  region: string;
}

function PlanCall({ step, position, region }: PlanCallProps) {
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
          { id: 'cli', title: 'AWS CLI', text: toAwsCli(step, { region }), language: 'shell' },
        ]}
      />
    </Disclosure>
  );
}
