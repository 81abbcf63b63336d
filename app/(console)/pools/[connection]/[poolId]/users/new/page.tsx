import { inboxHref } from '@/components/inbox/inbox-href';
import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { Section } from '@/components/ui/section';
import { NewUserForm } from '@/components/users/new-user-form';
import { currentActor } from '@/lib/access/actor';
import { readsInbox } from '@/lib/inbox/queries';
import { asResult } from '@/lib/pools/as-result';
import { getDescribedPool } from '@/lib/pools/overview';
import { poolTarget } from '@/lib/pools/pool-target';
import { createUser } from '@/lib/users/actions';
import { newUserForm } from '@/lib/users/new-user';
import { getPasswordPolicy } from '@/lib/users/password-policy';
import { type PoolParams, readPoolRoute } from '../../pool-route';

export const metadata = { title: 'Create user' };

export default async function NewUserPage({ params }: { params: PoolParams }) {
  const { key, href } = await readPoolRoute(params);
  const actor = await currentActor();
  const read = await asResult(
    'users.new',
    async () => ({
      target: poolTarget(actor, 'user.create', key),
      form: newUserForm(await getDescribedPool(actor, key)),
      policy: await getPasswordPolicy(actor, key),
      inbox: readsInbox(actor, key),
    }),
    { page: 'createUser', poolId: key.poolId },
  );
  const back = <LinkButton href={`${href}/users`}>All users</LinkButton>;
  if (!read.ok) return <PageError error={read.error} action={back} />;
  const { form, policy, inbox } = read.data;
  return (
    <Section title="Create user">
      <NewUserForm
        connection={key.connection}
        poolId={key.poolId}
        form={form}
        policy={policy}
        temporaryPasswordDays={policy.temporaryPasswordDays}
        usersHref={`${href}/users`}
        inboxHref={inbox ? inboxHref(key.poolId) : undefined}
        createUser={createUser}
      />
    </Section>
  );
}
