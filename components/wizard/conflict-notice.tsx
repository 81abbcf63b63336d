'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useWizard } from './wizard-provider';

/** Two tabs or two people edited the same draft: nothing is overwritten until somebody says which one counts. */
export function ConflictNotice() {
  const { store } = useWizard();
  if (store.saveState.kind !== 'conflict') return null;
  return (
    <Notice
      kind="warning"
      announce
      className="mb-6"
      title="This draft was also changed in another tab or by somebody else"
      action={
        <>
          <Button onClick={() => void store.takeTheirs()}>Use the other version</Button>
          <Button onClick={() => void store.keepMine()}>Keep what is here</Button>
        </>
      }
    >
      What you see here is not saved. Keeping it replaces the other version; using the other one drops what you changed
      here since.
    </Notice>
  );
}
