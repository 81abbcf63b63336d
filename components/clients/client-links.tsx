import { LinkButton } from '@/components/ui/button';

/** Where one can go from an app client. */
export const ClientLinks = ({ href, maySignIn }: { href: string; maySignIn: boolean }) => (
  <>
    <LinkButton href={`${href}/branding`}>Branding</LinkButton>
    {maySignIn && <LinkButton href={`${href}/sign-in`}>Try signing in</LinkButton>}
  </>
);
