'use client';

import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { LinkButton } from '@/components/ui/button';
import { useWizard } from './wizard-provider';
import { neighbours, stepHref, type WizardStepId } from './wizard-steps';

/** Back, Next, and the short cut to the review. Wrong input stops nobody: it is told at the step and at the review. */
export function StepFooter({ current }: { current: WizardStepId }) {
  const { draft } = useWizard();
  const { previous, next } = neighbours(current);
  // The review has its own foot, with Create in it.
  if (!next) return null;
  return (
    <nav aria-label="Steps before and after" className="mt-10 flex flex-wrap items-center gap-2 border-t pt-4">
      {previous && (
        <LinkButton href={stepHref(draft.id, previous.id)} icon={<ArrowLeft aria-hidden />}>
          Back
          <span className="sr-only"> to {previous.title}</span>
        </LinkButton>
      )}
      <span className="flex-1" />
      {next.id !== 'review' && (
        <LinkButton variant="ghost" href={stepHref(draft.id, 'review')}>
          Review
        </LinkButton>
      )}
      <LinkButton variant="primary" href={stepHref(draft.id, next.id)}>
        Next<span className="sr-only"> {next.title}</span>
        <ArrowRight aria-hidden />
      </LinkButton>
    </nav>
  );
}
