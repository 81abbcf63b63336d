'use client';

import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { isolated } from '@/components/ui/isolated';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/show-toast';
import type { ErrorView, Result } from '@/lib/result';
import { DeleteButton } from './delete-button';

type PoolKey = { connection: string; poolId: string };

interface DeletePoolProps {
  pool: PoolKey & { name: string };
  isProtected: boolean;
  unprotect: (pool: PoolKey) => Promise<Result<unknown>>;
  remove: (input: PoolKey & { typed: string }) => Promise<Result<unknown>>;
}

/** The button that deletes a pool; while the pool is protected, the way out instead. */
export function DeletePool({ pool, isProtected, unprotect, remove }: DeletePoolProps) {
  const key = { connection: pool.connection, poolId: pool.poolId };
  if (isProtected) return <Protected unprotect={() => unprotect(key)} />;
  return (
    <DeleteButton
      action="Delete pool"
      title={`Delete the user pool ${isolated(pool.name)}?`}
      typed={pool.poolId}
      afterHref="/pools"
      done={`Deleted ${isolated(pool.name)}`}
      remove={(typed) => remove({ ...key, typed })}
    >
      <p>Everything listed on this page goes with it, at once and for good. Nobody can bring it back, AWS included.</p>
    </DeleteButton>
  );
}

function Protected({ unprotect }: { unprotect: () => Promise<Result<unknown>> }) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();

  const switchOff = () =>
    startTransition(async () => {
      const result = await answered(unprotect());
      setError(result.ok ? undefined : result.error);
      if (result.ok) showToast('success', 'Deletion protection is off');
    });

  return (
    <div className="grid gap-3">
      <Notice
        kind="warning"
        title="Deletion protection is on"
        action={
          <Button onClick={switchOff} pending={pending}>
            Switch protection off
          </Button>
        }
      >
        Cognito refuses to delete this pool until it is off. Switching it off changes nothing else and deletes nothing.
      </Notice>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
