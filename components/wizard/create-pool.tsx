'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { ErrorView } from '@/lib/result';
import { useWizard } from './wizard-provider';

interface CreatePoolProps {
  /** Somebody tried although errors are left. */
  onRefused: () => void;
}

/** The button that makes it real. With errors it leads to them; a second click, or another tab, starts nothing twice. */
export function CreatePool({ onRefused }: CreatePoolProps) {
  const { draft, actions, store, problems } = useWizard();
  const router = useRouter();
  const [failure, setFailure] = useState<ErrorView | 'unsaved'>();
  const [pending, startTransition] = useTransition();

  function create() {
    setFailure(undefined);
    if (problems.some(({ level }) => level === 'error')) {
      onRefused();
      return;
    }
    startTransition(async () => {
      if (!(await store.flush())) {
        setFailure('unsaved');
        return;
      }
      const result = await answered(actions.create({ id: draft.id, version: store.version() }));
      if (result.ok) router.push(`/runs/${result.data.runId}`);
      else setFailure(result.error);
    });
  }

  return (
    <>
      {failure === 'unsaved' && (
        <Notice
          kind="danger"
          announce
          className="order-first basis-full"
          title="Nothing was created: the draft could not be saved"
        >
          The top of the page says why, and what to do. Nothing was sent to Cognito.
        </Notice>
      )}
      {failure && failure !== 'unsaved' && <ErrorNotice error={failure} className="order-first basis-full" />}
      <Button variant="primary" pending={pending} onClick={create}>
        {draft.attempt?.made.pool ? 'Go on creating' : 'Create pool'}
      </Button>
    </>
  );
}
