import { LinkButton } from '@/components/ui/button';
import { PageError } from '@/components/ui/page-error';
import type { ErrorView } from '@/lib/result';

/** In place of a user that could not be read. */
export function NoUser({ error, listHref }: { error: ErrorView; listHref: string }) {
  return <PageError error={error} action={<LinkButton href={listHref}>All users</LinkButton>} />;
}
