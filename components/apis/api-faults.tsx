import { ProblemList } from '@/components/settings/problem-list';
import { resourceServerFacts } from '@/lib/blueprint/resource-server';
import type { Problem } from '@/lib/settings/problems';
import { apiFieldId } from './api-fields';

interface ApiFaultsProps {
  title: string;
  faults: readonly Problem[];
  /** Goes up whenever the person tried to go on. */
  attempts: number;
}

const isField = (name: string): name is keyof typeof resourceServerFacts => Object.hasOwn(resourceServerFacts, name);

/** What keeps an API from being sent, each with the way to its field; told after the first attempt. */
export function ApiFaults({ title, faults, attempts }: ApiFaultsProps) {
  if (attempts === 0) return null;
  return (
    <ProblemList
      kind="danger"
      title={title}
      attempts={attempts}
      links={faults.map(({ settings: [at = ''], message, index }) => ({
        href: `#${apiFieldId(at)}`,
        label: index === undefined ? (isField(at) ? resourceServerFacts[at].label : 'API') : `Scope ${index + 1}`,
        message,
      }))}
    />
  );
}
