'use client';

import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { showToast } from '@/components/ui/show-toast';
import type { ErrorView, Result } from '@/lib/result';

type UserKey = { connection: string; poolId: string; username: string };

interface UserActionsProps {
  user: UserKey & { enabled: boolean; status: string | undefined };
  setEnabled: (input: UserKey & { enabled: boolean }) => Promise<Result<unknown>>;
  resendInvitation: (user: UserKey) => Promise<Result<{ way: 'EMAIL' | 'SMS' }>>;
}

/** What can be done to a user at once: enable, disable, invite again. */
export function UserActions({ user: { enabled, status, ...key }, setEnabled, resendInvitation }: UserActionsProps) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();

  const enable = () =>
    startTransition(async () => {
      const result = await answered(setEnabled({ ...key, enabled: true }));
      setError(result.ok ? undefined : result.error);
      if (result.ok) showToast('success', 'The user can sign in again');
    });
  const disable = async () => {
    const result = await setEnabled({ ...key, enabled: false });
    if (result.ok) showToast('success', 'The user is disabled');
    return result;
  };
  const resend = async () => {
    const result = await resendInvitation(key);
    if (result.ok) showToast('success', `Invitation sent again by ${result.data.way === 'EMAIL' ? 'e-mail' : 'SMS'}`);
    return result;
  };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {enabled ? (
          <ConfirmDialog
            trigger={{ children: 'Disable' }}
            title="Disable this user?"
            action="Disable"
            onConfirm={disable}
          >
            <p>
              They can no longer sign in, and tokens given out are revoked. Nothing is deleted; enable them at any time.
            </p>
          </ConfirmDialog>
        ) : (
          <Button onClick={enable} pending={pending}>
            Enable
          </Button>
        )}
        {status === 'FORCE_CHANGE_PASSWORD' && (
          <ConfirmDialog
            trigger={{ children: 'Send invitation again' }}
            title="Send the invitation again?"
            action="Send invitation"
            tone="primary"
            onConfirm={resend}
          >
            <p>Cognito makes a new temporary password; the one sent before stops working.</p>
          </ConfirmDialog>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
