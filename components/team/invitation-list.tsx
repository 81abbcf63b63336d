'use client';

import { useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Time } from '@/components/ui/time';
import type { ErrorView, Result } from '@/lib/result';

interface WaitingInvitation {
  id: string;
  email: string;
  roles: string;
  expiresAt: number;
}

interface InvitationListProps {
  invitations: readonly WaitingInvitation[];
  withdraw: (input: { id: string; email: string }) => Promise<Result<unknown>>;
}

/** Invitations that wait to be accepted. Their links were shown once, when they were made. */
export function InvitationList({ invitations, withdraw }: InvitationListProps) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  const takeBack = ({ id, email }: WaitingInvitation) =>
    startTransition(async () => {
      const result = await actAgain(() => withdraw({ id, email }));
      setError(result.ok ? undefined : result.error);
    });

  return (
    <div className="grid gap-3">
      <ul className="card divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">{invitation.email}</p>
              <p className="text-sm text-muted">
                {invitation.roles} · ends <Time value={invitation.expiresAt} />
              </p>
            </div>
            <Button
              size="sm"
              pending={pending}
              aria-label={`Withdraw the invitation of ${invitation.email}`}
              onClick={() => takeBack(invitation)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      {againDialog}
    </div>
  );
}
