import { Disclosure } from '@/components/ui/disclosure';
import type { RunView } from '@/lib/runs/run-view';
import { StepItem } from './step-item';

/** Every call of the run in order; what was set aside by an edit or a removal is folded away. */
export function StepList({ run }: { run: RunView }) {
  const shown = run.steps.filter(({ state }) => state !== 'skipped');
  const aside = run.steps.filter(({ state }) => state === 'skipped');
  return (
    <div className="space-y-3">
      <ol className="card divide-y divide-line" aria-label="Calls">
        {shown.map((step, index) => (
          <StepItem key={step.position} step={step} number={index + 1} run={run} />
        ))}
        {shown.length === 0 && <li className="px-4 py-3 text-muted">There is nothing to call.</li>}
      </ol>
      {aside.length > 0 && (
        <Disclosure
          summary={`${aside.length} ${aside.length === 1 ? 'call' : 'calls'} set aside by an edit or removal`}
        >
          <ol className="card divide-y divide-line" aria-label="Calls set aside">
            {aside.map((step) => (
              <StepItem key={step.position} step={step} number={undefined} run={run} />
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}
