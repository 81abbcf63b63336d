import { LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { ErrorView } from '@/lib/result';

/** In place of a user that could not be read. */
export function NoUser({ error, listHref }: { error: ErrorView; listHref: string }) {
  return <ErrorNotice error={error} announce={false} action={<LinkButton href={listHref}>All users</LinkButton>} />;
}
