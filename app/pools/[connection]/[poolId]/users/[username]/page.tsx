import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { Section } from '@/components/ui/section';
import { DeleteUser } from '@/components/users/delete-user';
import { SetPassword } from '@/components/users/set-password';
import { UserAccess } from '@/components/users/user-access';
import { UserActions } from '@/components/users/user-actions';
import { UserAttributes, UserState } from '@/components/users/user-details';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { deleteUser, resendUserInvitation, setEnabled, setUserPassword } from '@/lib/users/actions';
import { getPasswordPolicy } from '@/lib/users/password-policy';
import { getUser, listUserGroups } from '@/lib/users/queries';
import { decoded, type PoolParams, poolKeyOf } from '../../pool-route';
import { NoUser } from './no-user';

const load = createLoader({ mfa: parseAsString });

type UserPageProps = { params: PoolParams & Promise<{ username: string }>; searchParams: Promise<SearchParams> };

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { href, ...pool } = await poolKeyOf(params);
  const key = { ...pool, username: decoded((await params).username) };
  const everything = (await load(searchParams)).mfa === 'show';
  const actor = await currentActor();
  const [user, groups, policy] = await Promise.all([
    asResult('users.get', () => getUser(actor, { ...key, everything })),
    listUserGroups(actor, key),
    getPasswordPolicy(actor, pool),
  ]);
  const list = `${href}/users`;
  if (!user.ok) return <NoUser error={user.error} listHref={list} />;
  const { username, enabled, status, attributes, mfa } = user.data;
  const named = { ...pool, username };
  return (
    <div className="grid max-w-4xl gap-10">
      <Section
        title={attributes.find(({ name }) => name === 'email')?.value || username}
        description="User"
        actions={
          <UserActions
            user={{ ...named, enabled, status }}
            setEnabled={setEnabled}
            resendInvitation={resendUserInvitation}
          />
        }
      >
        <UserState user={user.data} />
      </Section>
      <UserAttributes attributes={attributes} />
      <UserAccess mfa={mfa} groups={groups} mfaHref="?mfa=show" />
      {status !== 'EXTERNAL_PROVIDER' && (
        <Section title="Set a password" description="Cognito sends no message: hand it over yourself.">
          <SetPassword user={named} policy={policy} setPassword={setUserPassword} />
        </Section>
      )}
      <Section title="Delete this user">
        <DeleteUser user={named} usersHref={list} remove={deleteUser} />
      </Section>
    </div>
  );
}
