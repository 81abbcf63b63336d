'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { ProblemList } from '@/components/settings/problem-list';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { ErrorView } from '@/lib/result';
import { problemLink } from './problem-place';
import { useWizard } from './wizard-provider';

/** The button that makes it real. With errors it leads to them; a second click, or another tab, starts nothing twice. */
export function CreatePool() {
  const { draft, actions, store, blueprint, problems } = useWizard();
  const router = useRouter();
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState<ErrorView | 'unsaved'>();
  const [pending, startTransition] = useTransition();
  const errors = problems.filter(({ level }) => level === 'error');

  function create() {
    setAttempts((count) => count + 1);
    setFailure(undefined);
    if (pending || errors.length > 0) return;
    startTransition(async () => {
      if (!(await store.flush())) {
        setFailure('unsaved');
        return;
      }
      const result = await actions.create({ id: draft.id, version: store.version() });
      if (result.ok) router.push(`/runs/${result.data.runId}`);
      else setFailure(result.error);
    });
  }

  return (
    <div className="space-y-3">
      {attempts > 0 && (
        <ProblemList
          kind="danger"
          title="The pool was not created: put these right first"
          attempts={attempts}
          links={errors.map((problem) => problemLink(draft.id, problem, blueprint))}
        />
      )}
      {failure === 'unsaved' && (
        <Notice kind="danger" announce title="The pool was not created: the draft could not be saved">
          Save it first, with the button above; nothing was sent to Cognito.
        </Notice>
      )}
      {failure && failure !== 'unsaved' && <ErrorNotice error={failure} />}
      <Button variant="primary" pending={pending} onClick={create}>
        Create pool
      </Button>
    </div>
  );
}
