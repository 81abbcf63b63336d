import { CodeTabs } from '@/components/ui/code-tabs';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Status } from '@/components/ui/status';
import { toAwsCli } from '@/lib/blueprint/aws-cli';
import type { ErrorView } from '@/lib/result';
import type { RunView, StepView } from '@/lib/runs/run-view';
import { phraseDuration, stepWords } from './run-words';

interface StepItemProps {
  step: StepView;
  /** Its place among the calls; undefined for one that was set aside. */
  number: number | undefined;
  run: RunView;
}

/** One call: what it is for, how it stands, how long it took, its exact input, and why it failed. */
export function StepItem({ step, number, run }: StepItemProps) {
  const active = run.state === 'running';
  const { word, tone, busy } = stepWords(step, active);
  const failed = !active && (step.state === 'failed' || step.state === 'unknown');
  return (
    <li className="space-y-2 px-4 py-3">
      <div className="grid grid-cols-[1.25rem_1fr] items-baseline gap-x-3 gap-y-1 sm:grid-cols-[1.25rem_1fr_auto_11rem]">
        <span className="text-right text-muted tabular-nums">{number}</span>
        <div className="min-w-0">
          <p className="font-medium wrap-anywhere">{step.title}</p>
          <p className="mono text-xs text-muted">{step.operation}</p>
        </div>
        <p className="col-start-2 text-sm text-muted tabular-nums empty:hidden sm:col-start-3">{took(step)}</p>
        <div className="col-start-2 sm:col-start-4 sm:text-right">
          <Status tone={tone} busy={busy}>
            {word}
          </Status>
        </div>
      </div>
      <div className="space-y-2 pl-8">
        {failed && <ErrorNotice error={explained(step)} announce={false} />}
        <Disclosure summary="Exact call">
          <ExactCall step={step} run={run} />
        </Disclosure>
      </div>
    </li>
  );
}

function took({ startedAt, finishedAt, attempts, state }: StepView): string {
  const parts = [
    attempts > 1 ? `${attempts} attempts` : '',
    state === 'done' && startedAt !== undefined && finishedAt !== undefined
      ? phraseDuration(finishedAt - startedAt)
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What to do about a lost answer is another thing in a run: the run knows how to look. */
function explained({ state, failure, operation }: StepView): ErrorView {
  const unknown: ErrorView = {
    code: 'outcomeUnknown',
    title: 'Nobody knows whether this was done',
    message: `The server stopped after ${operation} was sent, or its answer got lost.`,
    advice: '',
  };
  const error = failure ?? unknown;
  if (state !== 'unknown') return error;
  const advice = 'Resume looks in Cognito first what came of it, and calls again only if it did not happen.';
  return { ...error, advice };
}

function ExactCall({ step, run }: { step: StepView; run: RunView }) {
  const target = { region: run.region, ...(run.endpointUrl && { endpointUrl: run.endpointUrl }) };
  return (
    <CodeTabs
      tabs={[
        { id: 'cli', title: 'AWS CLI', text: toAwsCli(step, target) },
        { id: 'json', title: 'JSON', text: JSON.stringify(step.input, null, 2) },
      ]}
    />
  );
}
