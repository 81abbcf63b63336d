import type { Metadata } from 'next';
import { DoorHeading } from '@/components/access/door-heading';
import { SetupForm } from '@/components/access/setup-form';
import { LinkButton } from '@/components/ui/button';
import { isSetUp, isSetupToken } from '@/lib/access/setup';

export const metadata: Metadata = { title: 'Set up' };

type SearchParams = Promise<{ token?: string | string[] }>;

export default async function SetupPage({ searchParams }: { searchParams: SearchParams }) {
  const { token } = await searchParams;
  if (await isSetUp()) return <AlreadySetUp />;
  if (typeof token !== 'string' || !(await isSetupToken(token))) return <OpenTheAddress asked={token !== undefined} />;
  return (
    <>
      <DoorHeading title="Set up this console">
        <p>You become its first owner: you may do everything here, and let others in.</p>
      </DoorHeading>
      <SetupForm token={token} />
    </>
  );
}

function AlreadySetUp() {
  return (
    <>
      <DoorHeading title="This console is set up">
        <p>Its first owner exists. Ask an owner for an invitation if you have no account.</p>
      </DoorHeading>
      <LinkButton href="/sign-in" variant="primary">
        Sign in
      </LinkButton>
    </>
  );
}

function OpenTheAddress({ asked }: { asked: boolean }) {
  return (
    <DoorHeading title={asked ? 'This address is out of date' : 'This console is not set up yet'}>
      <p>
        Nothing here answers before it has an owner. The terminal that Pooldeck was started in shows an address that
        ends in <span className="mono">/setup?token=…</span>: open that one to become its first owner.
      </p>
      <p>
        Each start prints a new address, and only the newest works. Start Pooldeck again if you cannot see it any more.
      </p>
    </DoorHeading>
  );
}
