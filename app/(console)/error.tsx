'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { Notice } from '@/components/ui/notice';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** What no page foresaw. In production the text of the error stays on the server; its id is what both sides know. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();

  function retry() {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <div className="mx-auto max-w-2xl py-10">
      <h1 className="mb-4 text-xl font-semibold tracking-tight">This page could not be shown</h1>
      <Notice
        kind="danger"
        title="Something went wrong inside Pooldeck"
        action={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <LinkButton href="/pools">Go to user pools</LinkButton>
          </>
        }
      >
        <p>Nothing you had saved is lost. If it happens again, look for this error id in the server log.</p>
        {error.digest && (
          <p className="mt-2">
            Error id: <CopyValue value={error.digest} label="error id" />
          </p>
        )}
      </Notice>
    </div>
  );
}
