import { LinkButton } from '@/components/ui/button';
import type { Permission } from '@/lib/permissions';

/** Where one goes from an app client's page, as far as one may. */
export const ClientLinks = ({ href, can }: { href: string; can: (permission: Permission) => boolean }) => (
  <>
    {can('client.update') && <LinkButton href={`${href}/edit`}>Change</LinkButton>}
    <LinkButton href={`${href}/branding`}>Branding</LinkButton>
    {can('user.signIn') && <LinkButton href={`${href}/sign-in`}>Try signing in</LinkButton>}
  </>
);
