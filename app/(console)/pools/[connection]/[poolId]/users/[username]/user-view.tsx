import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { DeleteUser } from '@/components/users/delete-user';
import { SetPassword } from '@/components/users/set-password';
import { UserAccess } from '@/components/users/user-access';
import { UserActions } from '@/components/users/user-actions';
import { UserAttributes, UserState } from '@/components/users/user-details';
import type { Permission } from '@/lib/permissions';
import type { PoolKey } from '@/lib/pools/pool-target';
import { deleteUser, resendUserInvitation, setEnabled, setUserPassword } from '@/lib/users/actions';
import type { UserDetails } from '@/lib/users/first-factors';
import type { PasswordPolicy } from '@/lib/users/password-policy';
import type { UserGroups } from '@/lib/users/queries';
import { attributeValue } from '@/lib/users/user-record';

interface UserViewProps {
  pool: PoolKey;
  user: UserDetails;
  groups: UserGroups;
  policy: PasswordPolicy;
  listHref: string;
  can: (permission: Permission) => boolean;
  isAws: boolean;
  /** What was done to this user here. */
  activity: ReactNode;
}

/** Everything about a user, and what can be done to them; the gravest last. */
export function UserView({ pool, user, groups, policy, listHref, can, isAws, activity }: UserViewProps) {
  const { username, enabled, status, attributes, mfa, firstFactors } = user;
  const key = { ...pool, username };
  const change = { setEnabled, resendInvitation: resendUserInvitation };
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <Section
        title={attributeValue(user, 'email') || username}
        description="User"
        actions={can('user.enable') && <UserActions user={{ ...key, enabled, status }} {...change} />}
      >
        <UserState user={user} />
      </Section>
      <UserAttributes attributes={attributes} />
      <UserAccess firstFactors={firstFactors} mfa={mfa} groups={groups} mfaHref={isAws ? '?mfa=show' : undefined} />
      {can('user.password') && status !== 'EXTERNAL_PROVIDER' && (
        <Section title="Set a password" description="Cognito sends no message: hand it over yourself.">
          <SetPassword user={key} policy={policy} setPassword={setUserPassword} />
        </Section>
      )}
      {activity}
      {can('user.delete') && (
        <Section title="Delete this user">
          <DeleteUser user={key} usersHref={listHref} remove={deleteUser} />
        </Section>
      )}
    </div>
  );
}
