'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { Result } from '@/lib/result';

interface DiscardDraftProps {
  name: string;
  discard: () => Promise<Result<unknown>>;
  /** Where to go afterwards; stays and reads the page again when left out. */
  then?: string | undefined;
  size?: 'sm' | 'md';
}

export function DiscardDraft({ name, discard, then, size = 'sm' }: DiscardDraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={{ children: 'Discard draft', size, variant: 'ghost', 'aria-label': `Discard draft ${name}` }}
      title={`Discard the draft ${name || 'without a name'}?`}
      action="Discard draft"
      onConfirm={async () => {
        const result = await discard();
        if (result.ok && then) router.push(then);
        else if (result.ok) router.refresh();
        return result;
      }}
    >
      All choices made in it are lost. Nothing was created, so nothing is deleted at AWS.
    </ConfirmDialog>
  );
}
