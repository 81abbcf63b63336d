import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DoorHeading } from '@/components/access/door-heading';
import { SignInForm } from '@/components/access/sign-in-form';
import { SsoLinks } from '@/components/access/sso-links';
import { findActor } from '@/lib/access/actor';
import { ownPath } from '@/lib/access/next-path';
import { listProviders } from '@/lib/access/oidc/providers';
import { isSetUp } from '@/lib/access/setup';

export const metadata: Metadata = { title: 'Sign in' };

type SearchParams = Promise<{ next?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : undefined);
  if (await findActor()) redirect(next);
  if (!(await isSetUp())) redirect('/setup');
  return (
    <>
      <DoorHeading title="Sign in" />
      <SignInForm next={next} />
      <SsoLinks providers={listProviders()} next={next} />
    </>
  );
}
