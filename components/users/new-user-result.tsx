'use client';

import { Button, LinkButton } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import type { CreatedUser } from '@/lib/users/create-user';
import { accountStatus } from './account-status';
import { userHref } from './user-href';

interface NewUserResultProps {
  created: CreatedUser;
  usersHref: string;
  inboxHref: string | undefined;
  onAnother: () => void;
}

/** What there is to hand over after a user was created. A generated password is here and nowhere else. */
export function NewUserResult({ created, usersHref, inboxHref, onAnother }: NewUserResultProps) {
  const { username, signInName, sub, temporaryPassword, invitation } = created;
  return (
    <div className="grid max-w-2xl gap-4">
      <Notice kind="success" title="The user was created" announce>
        {created.foundAfterLostAnswer &&
          'Cognito’s answer got lost on the way; Pooldeck looked, and the user is there. '}
        {invitation.length > 0
          ? `Cognito sends the invitation by ${invitation.map((way) => (way === 'EMAIL' ? 'e-mail' : 'SMS')).join(' and ')}.`
          : 'No message was sent: hand over the name and the password yourself.'}
      </Notice>
      <DescriptionList>
        {signInName !== username && (
          <DescriptionRow label="Signs in as">
            <CopyValue value={signInName} label="sign-in name" />
          </DescriptionRow>
        )}
        <DescriptionRow label="Username">
          <CopyValue value={username} label="username" />
        </DescriptionRow>
        {sub && sub !== username && (
          <DescriptionRow label="User id (sub)">
            <CopyValue value={sub} label="user id" />
          </DescriptionRow>
        )}
        {temporaryPassword && (
          <DescriptionRow label="Temporary password" hint="Shown only now: Cognito never tells it again.">
            <CopyValue value={temporaryPassword} label="temporary password" />
          </DescriptionRow>
        )}
        <DescriptionRow label="Status">{accountStatus(created.status).word}</DescriptionRow>
      </DescriptionList>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={userHref(usersHref, { username, sub })} variant="primary">
          Open user
        </LinkButton>
        {inboxHref && invitation.length > 0 && (
          <LinkButton href={inboxHref}>Read the invitation in the inbox</LinkButton>
        )}
        <Button onClick={onAnother}>Create another</Button>
        <LinkButton href={usersHref} variant="ghost">
          All users
        </LinkButton>
      </div>
    </div>
  );
}
