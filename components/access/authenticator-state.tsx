'use client';

import { useState } from 'react';
import { LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/show-toast';
import { Status } from '@/components/ui/status';
import type { Result } from '@/lib/result';
import { RecoveryCodes } from './recovery-codes';

type AuthenticatorStateProps = {
  account: { hasSecondFactor: boolean; needsSecondFactor: boolean; recoveryCodesLeft: number };
  remove: (what: 'authenticator app') => Promise<Result<unknown>>;
  renew: (what: 'recovery codes') => Promise<Result<string[]>>;
};

/** Whether there is a second factor, and what can be done about it. */
export function AuthenticatorState({ account, remove, renew }: AuthenticatorStateProps) {
  const [codes, setCodes] = useState<string[]>();
  if (!account.hasSecondFactor)
    return (
      <div className="grid gap-3">
        <Status tone="neutral">Not set up: the password alone signs you in</Status>
        <LinkButton href="/account/authenticator" className="justify-self-start">
          Set up an app
        </LinkButton>
      </div>
    );
  const { recoveryCodesLeft: left } = account;
  return (
    <div className="grid gap-3">
      <Status tone="success">Set up</Status>
      {codes ? <RecoveryCodes codes={codes} /> : <p className="text-muted">{codesLeft(left)}</p>}
      {!codes && left <= 3 && (
        <Notice kind="warning" title="Few recovery codes are left">
          Make new ones before you need them: without your phone they are the only way in.
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          trigger={{ children: 'New recovery codes' }}
          title="Make new recovery codes?"
          action="Make new codes"
          tone="primary"
          onConfirm={async () => {
            const result = await renew('recovery codes');
            if (result.ok) setCodes(result.data);
            return result;
          }}
        >
          <p>Ten new codes take the place of the old ones, which stop working.</p>
        </ConfirmDialog>
        <ConfirmDialog
          trigger={{ variant: 'danger', children: 'Remove the app' }}
          title="Remove the authenticator app?"
          action="Remove the app"
          onConfirm={async () => {
            const result = await remove('authenticator app');
            if (result.ok) showToast('success', 'The authenticator app is removed');
            return result;
          }}
        >
          <p>Your password alone signs you in from then on, and you are signed out everywhere else.</p>
          {account.needsSecondFactor && <p>Your password is too short for that: choose a longer one first.</p>}
        </ConfirmDialog>
      </div>
    </div>
  );
}

function codesLeft(left: number): string {
  return left === 1 ? 'One recovery code is left.' : `${left} recovery codes are left.`;
}
