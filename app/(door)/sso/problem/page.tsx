import type { Metadata } from 'next';
import { DoorHeading } from '@/components/access/door-heading';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { listProviders } from '@/lib/access/oidc/providers';
import { isSsoProblem, ssoProblems } from '@/lib/access/oidc/sso-problems';

export const metadata: Metadata = { title: 'Single sign-on' };

type SearchParams = Promise<{ why?: string | string[]; provider?: string | string[] }>;

/** Why a provider did not sign someone in, and what to do. */
export default async function SsoProblemPage({ searchParams }: { searchParams: SearchParams }) {
  const { why, provider: id } = await searchParams;
  const { title, advice } = ssoProblems[typeof why === 'string' && isSsoProblem(why) ? why : 'invalid'];
  const provider = listProviders().find((each) => each.id === id);
  return (
    <>
      <DoorHeading title={title}>
        <p>{advice}</p>
      </DoorHeading>
      <div className="grid gap-3">
        {provider && (
          <a href={`/sso/${provider.id}`} className={buttonClass({ variant: 'primary' })}>
            Try {provider.title} again
          </a>
        )}
        <LinkButton href="/sign-in" className="justify-center">
          Other ways to sign in
        </LinkButton>
      </div>
    </>
  );
}
