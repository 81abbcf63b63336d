import { createLoader, parseAsString, type SearchParams } from 'nuqs/server';
import { currentActor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { getUserDetails } from '@/lib/users/first-factors';
import { getPasswordPolicy } from '@/lib/users/password-policy';
import { listUserGroups } from '@/lib/users/queries';
import { decoded, type PoolParams, readPoolRoute } from '../../pool-route';
import { TargetActivity } from '../../target-activity';
import { NoUser } from './no-user';
import { UserView } from './user-view';

const load = createLoader({ mfa: parseAsString });

interface UserPageProps {
  params: PoolParams & Promise<{ username: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata = { title: 'User' };

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { key: pool, href, can, isAws } = await readPoolRoute(params);
  const key = { ...pool, username: decoded((await params).username) };
  const everything = (await load(searchParams)).mfa === 'show';
  const actor = await currentActor();
  const [user, groups, policy] = await Promise.all([
    asResult('users.get', () => getUserDetails(actor, { ...key, everything })),
    listUserGroups(actor, key),
    getPasswordPolicy(actor, pool),
  ]);
  const list = `${href}/users`;
  if (!user.ok) return <NoUser error={user.error} listHref={list} />;
  return (
    <UserView
      isAws={isAws}
      pool={pool}
      user={user.data}
      groups={groups}
      policy={policy}
      listHref={list}
      can={can}
      activity={<TargetActivity actor={actor} pool={pool} target={{ kind: 'user', id: user.data.username }} />}
    />
  );
}
