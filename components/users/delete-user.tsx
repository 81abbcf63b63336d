'use client';

import { DeleteButton } from '@/components/pools/delete-button';
import type { Result } from '@/lib/result';

type UserKey = { connection: string; poolId: string; username: string };

interface DeleteUserProps {
  user: UserKey;
  usersHref: string;
  remove: (input: UserKey & { typed: string }) => Promise<Result<unknown>>;
}

/** Deletes a user after the username was typed. */
export function DeleteUser({ user, usersHref, remove }: DeleteUserProps) {
  return (
    <DeleteButton
      action="Delete user"
      title="Delete this user?"
      typed={user.username}
      afterHref={usersHref}
      done="The user was deleted"
      remove={(typed) => remove({ ...user, typed })}
    >
      <p>The profile with all its attributes is gone for good. A person who comes back gets a new user id (sub).</p>
    </DeleteButton>
  );
}
