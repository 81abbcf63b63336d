import type { Metadata } from 'next';
import { DoorHeading } from '@/components/access/door-heading';
import { ResetForm } from '@/components/access/reset-form';
import { findResettable } from '@/lib/access/password-reset';

export const metadata: Metadata = { title: 'New password' };

type SearchParams = Promise<{ token?: string | string[] }>;

export default async function NewPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const { token } = await searchParams;
  const found = typeof token === 'string' ? await findResettable(token) : undefined;
  if (typeof token !== 'string' || !found)
    return (
      <DoorHeading title="This link does not work">
        <p>
          Each works once, for 24 hours, and ends when a newer one is made. Ask an owner of this console for another.
        </p>
      </DoorHeading>
    );
  return (
    <>
      <DoorHeading title="Choose a new password">
        <p>
          For <strong className="font-medium text-text">{found.email}</strong>. It signs you out everywhere.
        </p>
      </DoorHeading>
      <ResetForm token={token} {...found} />
    </>
  );
}
