'use client';

import { useState } from 'react';
import { DeleteButton } from '@/components/pools/delete-button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { isolated } from '@/components/ui/isolated';
import type { Result } from '@/lib/result';
import { OneTimeLink } from './one-time-link';

type ById = (input: { id: string }) => Promise<Result<unknown>>;

interface MemberActions {
  disable: ById;
  enable: ById;
  endSessions: ById;
  removeAuthenticator: ById;
  resetPassword: (input: { id: string }) => Promise<Result<string>>;
  remove: (input: { id: string; email: string; typed: string }) => Promise<Result<unknown>>;
}

interface MemberAccessProps {
  member: { id: string; name: string; email: string; disabled: boolean; hasSecondFactor: boolean; sessions: number };
  actions: MemberActions;
}

/** Everything that lets a member in or keeps them out; the gravest last. */
export function MemberAccess({ member, actions }: MemberAccessProps) {
  const { id, email, disabled, hasSecondFactor, sessions } = member;
  const [link, setLink] = useState('');
  const name = isolated(member.name);
  const makeLink = async () => {
    const result = await actions.resetPassword({ id });
    if (result.ok) setLink(result.data);
    return result;
  };
  return (
    <div className="grid gap-4">
      {link && (
        <OneTimeLink title={`Hand this link to ${name}`} link={link}>
          With it they choose a new password. It works once, for 24 hours, and is shown only now.
        </OneTimeLink>
      )}
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          trigger={{ children: 'New password link' }}
          title={`Make a link for a new password of ${name}?`}
          action="Make the link"
          tone="primary"
          onConfirm={makeLink}
        >
          Their sessions end now. The old password works until they choose a new one.
        </ConfirmDialog>
        {hasSecondFactor && (
          <ConfirmDialog
            trigger={{ children: 'Remove second factor' }}
            title={`Remove the second factor of ${name}?`}
            action="Remove it"
            onConfirm={() => actions.removeAuthenticator({ id })}
          >
            For someone who lost their phone: they sign in with the password alone, and can set up a new app.
          </ConfirmDialog>
        )}
        {sessions > 0 && (
          <ConfirmDialog
            trigger={{ children: 'End all sessions' }}
            title={`Sign ${name} out everywhere?`}
            action="End all sessions"
            onConfirm={() => actions.endSessions({ id })}
          />
        )}
        <ConfirmDialog
          trigger={{ children: disabled ? 'Enable' : 'Disable' }}
          title={disabled ? `Let ${name} in again?` : `Keep ${name} out?`}
          action={disabled ? 'Enable' : 'Disable'}
          tone={disabled ? 'primary' : 'danger'}
          onConfirm={() => (disabled ? actions.enable({ id }) : actions.disable({ id }))}
        >
          {disabled ? 'Their roles are as they were.' : 'Their sessions end now. Nothing of theirs is lost.'}
        </ConfirmDialog>
        <DeleteButton
          action="Remove member"
          title={`Remove ${name}?`}
          typed={email}
          afterHref="/team"
          done={`Removed ${name}`}
          remove={(typed) => actions.remove({ id, email, typed })}
        >
          <p>Their account, roles and sessions go. What they did stays in the activity log.</p>
        </DeleteButton>
      </div>
    </div>
  );
}
