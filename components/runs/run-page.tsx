'use client';

import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { RunView } from '@/lib/runs/run-view';
import { ResultSheet } from './result-sheet';
import type { RunActions } from './run-actions';
import { RunChoices } from './run-choices';
import { runSentence, runWords } from './run-words';
import { StepList } from './step-list';
import { useRunProgress } from './use-run-progress';

/** A run from its first call to its result sheet, live. */
export function RunPage({ initial, actions }: { initial: RunView; actions: RunActions }) {
  const { run, lost, refresh } = useRunProgress(initial);
  const { word, tone, busy } = runWords(run);
  const created = run.state === 'done' && run.goal === 'make';
  return (
    <>
      <PageHeader
        title={run.title}
        aside={
          <Status tone={tone} busy={busy}>
            {word}
          </Status>
        }
        description={<span role="status">{runSentence(run)}</span>}
        actions={<RunChoices run={run} actions={actions} refresh={refresh} />}
      />
      <div className="space-y-8">
        {lost && (
          <Notice kind="warning" title="Pooldeck does not answer" announce>
            This page asks again every two seconds. If the server was stopped, start it and come back: nothing is lost.
          </Notice>
        )}
        {created && run.result && <ResultSheet run={run} result={run.result} revealSecret={actions.revealSecret} />}
        <Section title="Calls" description={<RunOrigin run={run} />}>
          <StepList run={run} />
        </Section>
        {!created && run.result && run.goal === 'make' && run.state !== 'running' && (
          <ResultSheet partial run={run} result={run.result} revealSecret={actions.revealSecret} />
        )}
      </div>
    </>
  );
}

function RunOrigin({ run }: { run: RunView }) {
  return (
    <>
      {run.connection.title}, <span className="mono">{run.region}</span>, started by {run.actorName}{' '}
      <Time value={run.createdAt} />
    </>
  );
}
