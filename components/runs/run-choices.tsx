'use client';

import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import { Button, LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { ErrorView } from '@/lib/result';
import type { RunView, StepView } from '@/lib/runs/run-view';
import type { RunActions } from './run-actions';

interface RunChoicesProps {
  run: RunView;
  actions: RunActions;
  refresh: () => Promise<void>;
}

/** What a person can do with a run that stands still: go on, edit first, or take back what was made. */
export function RunChoices({ run, actions, refresh }: RunChoicesProps) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { offers } = run;
  const edit = offers.edit && run.draftId ? editHref(run.draftId, run) : undefined;
  const inputIsWrong = edit !== undefined && wantsEdit(run);

  const resume = () =>
    startTransition(async () => {
      setError(undefined);
      const result = await answered(actions.resume({ runId: run.id }));
      if (!result.ok) setError(result.error);
      await refresh();
    });

  const resumeButton = offers.resume && (
    <Button variant={inputIsWrong ? 'secondary' : 'primary'} pending={pending} onClick={resume}>
      {resumeWord(run)}
    </Button>
  );
  const editLink = edit && (
    <LinkButton href={edit} variant={inputIsWrong || !offers.resume ? 'primary' : 'secondary'}>
      {run.state === 'done' ? 'Create it again' : 'Edit and go on'}
    </LinkButton>
  );

  return (
    <>
      {offers.remove && <RemoveChoice run={run} typed={offers.remove.typed} actions={actions} refresh={refresh} />}
      {inputIsWrong && resumeButton}
      {editLink}
      {!inputIsWrong && resumeButton}
      {error && <ErrorNotice error={error} className="basis-full" />}
    </>
  );
}

/** "Try again" repeats what was refused; "Resume" looks first what came of it. */
function resumeWord({ steps, goal }: RunView): string {
  if (goal === 'remove') return 'Go on removing';
  return steps.some(({ state }) => state === 'failed') ? 'Try again' : 'Resume';
}

const failedStep = ({ steps }: RunView) => steps.find(({ state }) => state === 'failed');

/** The same input would be refused again. */
function wantsEdit(run: RunView): boolean {
  return ['validation', 'conflict', 'refused', 'limit'].includes(failedStep(run)?.failure?.code ?? '');
}

/** The step of the wizard that the failed call was made from. */
function editHref(draftId: string, run: RunView): string {
  const sections: Partial<Record<StepView['operation'], string>> = {
    SetUserPoolMfaConfig: 'mfa',
    CreateUserPoolClient: 'clients',
    CreateManagedLoginBranding: 'domain',
    CreateUserPoolDomain: 'domain',
  };
  const operation = wantsEdit(run) ? failedStep(run)?.operation : undefined;
  return `/pools/new/${encodeURIComponent(draftId)}/${(operation && sections[operation]) ?? 'review'}`;
}

function RemoveChoice({ run, typed, actions, refresh }: RunChoicesProps & { typed: string }) {
  return (
    <ConfirmDialog
      trigger={{ children: 'Remove what was made' }}
      title="Remove what this run has made?"
      action="Remove what was made"
      typed={typed === '' ? undefined : typed}
      onConfirm={async () => {
        const result = await actions.remove({ runId: run.id, typed });
        await refresh();
        return result;
      }}
    >
      {typed === '' ? (
        <p>Pooldeck looks what there is and removes it. Your draft stays.</p>
      ) : (
        <p>
          The user pool goes with its domain, its app clients and every user in it, and deletion protection is switched
          off for that. It cannot be taken back. Your draft stays.
        </p>
      )}
    </ConfirmDialog>
  );
}
