'use client';

import clsx from 'clsx';
import Circle from 'lucide-react/icons/circle';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Link from 'next/link';
import { type StepState, stepStateOf } from './step-state';
import { useWizard } from './wizard-provider';
import { stepHref, type WizardStepId, wizardSteps } from './wizard-steps';

const looks = {
  problem: { Icon: CircleAlert, icon: 'text-danger-text', words: 'text-danger-text' },
  visited: { Icon: CircleCheck, icon: 'text-success-text', words: 'text-muted' },
  open: { Icon: Circle, icon: 'text-muted', words: 'text-muted' },
} satisfies Record<StepState['kind'], object>;

/** All steps with their state; each can be opened at any time. */
export function StepList({ current }: { current: WizardStepId }) {
  const { draft, blueprint, problems, visited } = useWizard();
  return (
    <ol className="space-y-0.5">
      {wizardSteps.map(({ id, title }) => {
        const state = stepStateOf(id, blueprint, problems, visited);
        const { Icon, icon, words } = looks[state.kind];
        return (
          <li key={id}>
            <Link
              href={stepHref(draft.id, id)}
              aria-current={id === current ? 'step' : undefined}
              className="flex items-start gap-2 rounded-md px-2 py-1.5 hover:bg-subtle aria-[current]:bg-accent-soft"
            >
              <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', icon)} />
              <span className="min-w-0">
                <span className={clsx('block', id === current && 'font-medium text-accent-text')}>{title}</span>
                <span className={clsx('block text-xs', words)}>{state.words}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
