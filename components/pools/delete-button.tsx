'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/show-toast';
import type { Result } from '@/lib/result';

interface DeleteButtonProps {
  /** What the button says: "Delete app client". */
  action: string;
  title: string;
  /** What has to be typed. */
  typed: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** Where to go when it is gone, and what to say there. */
  afterHref: string;
  done: string;
  remove: (typed: string) => Promise<Result<unknown>>;
}

/** Deletes something after its id was typed, then leaves its page, which is no more. */
export function DeleteButton({ action, title, typed, children, afterHref, done, remove }: DeleteButtonProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={{ variant: 'danger', children: action }}
      title={title}
      typed={typed}
      action={action}
      onConfirm={async () => {
        const result = await remove(typed);
        if (result.ok) {
          router.push(afterHref);
          showToast('success', done);
        }
        return result;
      }}
    >
      {children}
    </ConfirmDialog>
  );
}
