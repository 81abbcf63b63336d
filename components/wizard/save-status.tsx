'use client';

import { Button } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { useWizard } from './wizard-provider';

/** Whether the server has what was typed, in a word. */
export function SaveStatus() {
  const { store } = useWizard();
  const { saveState: state } = store;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span role="status">
        {state.kind === 'saved' && <Status tone="success">Saved</Status>}
        {state.kind === 'waiting' && <Status>Not saved yet</Status>}
        {state.kind === 'saving' && <Status busy>Saving…</Status>}
        {state.kind === 'failed' && (
          <Status tone="danger">Not saved: {state.message} It is kept in this browser.</Status>
        )}
        {state.kind === 'conflict' && <Status tone="warning">Not saved: changed elsewhere</Status>}
      </span>
      {state.kind === 'failed' && (
        <Button size="sm" onClick={() => void store.flush()}>
          Try again
        </Button>
      )}
    </span>
  );
}
