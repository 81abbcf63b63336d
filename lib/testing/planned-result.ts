import { type DoneStep, madeBy, resultsOf } from '@/lib/blueprint/made';
import { type Plan, resolveInput } from '@/lib/blueprint/plan-step';
import { poolResult } from '@/lib/blueprint/pool-result';
import { presets } from '@/lib/blueprint/presets';
import { tutorials } from './tutorials';

/** What a run of the plan would have in its journal. */
function journal({ steps }: Plan): DoneStep[] {
  const done: DoneStep[] = [];
  for (const step of steps) {
    const sent = resolveInput(step, resultsOf(madeBy(done)));
    const hasSecret = sent.GenerateSecret === true;
    const answer = { userPoolId: 'eu-west-1_AbCdEfGhI', poolArn: 'arn:x', clientId: '4hqexample', hasSecret };
    done.push({ id: step.id, operation: step.operation, sent, answer });
  }
  return done;
}

/** What apps would be told once the plan has been carried out; on AWS unless another place is named. */
export function resultOf(plan: Plan, place: Parameters<typeof poolResult>[1]['place'] = { kind: 'aws' }) {
  const result = poolResult(madeBy(journal(plan)), { place, region: 'eu-west-1' });
  if (!result) throw new Error('no pool');
  return result;
}

/** Each preset and each tutorial, with what it is called. */
export const everyBlueprint = [
  ...presets.map(({ id, build }) => [`preset ${id}`, build("O'Brien & Söhne")] as const),
  ...Object.entries(tutorials),
];
