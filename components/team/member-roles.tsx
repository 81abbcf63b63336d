'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { showToast } from '@/components/ui/show-toast';
import type { ErrorView, Result } from '@/lib/result';
import { type GrantDraft, type GrantPlace, GrantsField } from './grants-field';
import { grantsError } from './invite-form';

interface MemberRolesProps {
  id: string;
  grants: readonly GrantDraft[];
  places: readonly GrantPlace[];
  change: (input: { id: string; grants: GrantDraft[] }) => Promise<Result<unknown>>;
}

/** A member's roles, to change; the new ones count from their next request on. */
export function MemberRoles({ id, grants: before, places, change }: MemberRolesProps) {
  const [grants, setGrants] = useState<GrantDraft[]>([...before]);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const result = await actAgain(() => change({ id, grants }));
      setError(result.ok ? undefined : result.error);
      if (result.ok) showToast('success', 'Roles changed');
    });
  }

  return (
    <form onSubmit={submit} className="grid max-w-2xl gap-4">
      <GrantsField grants={grants} places={places} error={grantsError(error)} onChange={setGrants} />
      {error && !error.fields && <ErrorNotice error={error} />}
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Save roles
      </Button>
      {againDialog}
    </form>
  );
}
