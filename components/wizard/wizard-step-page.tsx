'use client';

import { Suspense } from 'react';
import { ClientsStep } from './clients-step';
import { PoolStep } from './pool-step';
import { ReviewStep } from './review-step';
import { WizardFrame } from './wizard-frame';
import { findWizardStep, type WizardStepId } from './wizard-steps';

/** A step inside the frame of the wizard. */
export function WizardStepPage({ step: id }: { step: WizardStepId }) {
  const step = findWizardStep(id);
  if (!step) return null;
  return (
    <WizardFrame step={step}>
      <StepBody id={id} />
    </WizardFrame>
  );
}

function StepBody({ id }: { id: WizardStepId }) {
  if (id === 'review') return <ReviewStep />;
  if (id === 'clients') {
    return (
      <Suspense>
        <ClientsStep />
      </Suspense>
    );
  }
  return <PoolStep key={id} id={id} />;
}
