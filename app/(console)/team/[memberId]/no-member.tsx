import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import { PageHeader } from '@/components/ui/page-header';
import type { ErrorView } from '@/lib/result';

/** In place of a member who is not there, or not for this person to see. */
export function NoMember({ error }: { error: ErrorView }) {
  const action = error.code === 'forbidden' ? undefined : <LinkButton href="/team">Team</LinkButton>;
  return (
    <>
      <PageHeader title="Member" />
      <PageError error={error} action={action} />
    </>
  );
}
