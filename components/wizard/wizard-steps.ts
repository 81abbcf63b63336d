import { type PoolSectionId, poolSections } from '@/lib/settings/sections';

export type WizardStepId = PoolSectionId | 'clients' | 'review';

export interface WizardStep {
  id: WizardStepId;
  title: string;
  intro: string;
}

const clients: WizardStep = {
  id: 'clients',
  title: 'App clients',
  intro: 'Each app that talks to the pool gets a client of its own. A pool without one is fine: add them later.',
};
const review: WizardStep = {
  id: 'review',
  title: 'Review',
  intro: 'Everything you chose, and every call that will be made. Nothing is sent until you create it.',
};

/** The steps in the order of AWS's old console, which the tutorials follow: app clients stand between devices and triggers. */
export const wizardSteps: readonly WizardStep[] = [
  ...poolSections.flatMap((section): WizardStep[] => (section.id === 'triggers' ? [clients, section] : [section])),
  review,
];

export function findWizardStep(id: string): WizardStep | undefined {
  return wizardSteps.find((step) => step.id === id);
}

export const stepHref = (draftId: string, step: WizardStepId) => `/pools/new/${draftId}/${step}`;

/** A draft's run has its id. */
export const runHref = (draftId: string) => `/runs/${draftId}`;

/** The steps before and after, for Back and Next. */
export function neighbours(id: WizardStepId): { previous?: WizardStep | undefined; next?: WizardStep | undefined } {
  const at = wizardSteps.findIndex((step) => step.id === id);
  return { previous: wizardSteps[at - 1], next: wizardSteps[at + 1] };
}
