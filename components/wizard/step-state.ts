import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { BlueprintProblem } from '@/lib/blueprint/blueprint-problems';
import { poolSections } from '@/lib/settings/sections';
import { isPoolChanged } from './changed-settings';
import type { WizardStepId } from './wizard-steps';

export interface StepState {
  kind: 'problem' | 'visited' | 'open';
  /** The state in words, for the step list: "2 problems", "3 changed", "Not visited". */
  words: string;
}

/** What the step list says of a step. A problem shows even before the step was opened: a preset or file may bring one. */
export function stepStateOf(
  step: WizardStepId,
  blueprint: Blueprint,
  problems: readonly BlueprintProblem[],
  visited: readonly string[],
): StepState {
  const seen = visited.includes(step);
  const wrong = problems.filter(({ level, section }) => level === 'error' && (step === 'review' || section === step));
  if (wrong.length > 0)
    return { kind: 'problem', words: wrong.length === 1 ? '1 problem' : `${wrong.length} problems` };
  return { kind: seen ? 'visited' : 'open', words: wordsOf(step, blueprint, seen) };
}

function wordsOf(step: WizardStepId, { pool, clients }: Blueprint, seen: boolean): string {
  if (step === 'review') return 'No problems';
  if (step === 'clients') return clients.length === 0 ? (seen ? 'None' : 'Not visited') : `${clients.length} in all`;
  const section = poolSections.find(({ id }) => id === step);
  const changed = section?.settings.filter((id) => isPoolChanged(id, pool)).length ?? 0;
  if (changed > 0) return `${changed} changed`;
  return seen ? 'Defaults kept' : 'Not visited';
}
