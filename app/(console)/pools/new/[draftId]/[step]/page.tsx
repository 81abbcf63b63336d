import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WizardStepPage } from '@/components/wizard/wizard-step-page';
import { findWizardStep } from '@/components/wizard/wizard-steps';

interface StepPageProps {
  params: Promise<{ draftId: string; step: string }>;
}

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const step = findWizardStep((await params).step);
  return { title: step ? `${step.title} · New user pool` : 'New user pool' };
}

/** One step of the wizard. The draft lives in the layout, so that nothing typed is lost between steps. */
export default async function StepPage({ params }: StepPageProps) {
  const step = findWizardStep((await params).step);
  if (!step) notFound();
  return <WizardStepPage step={step.id} />;
}
