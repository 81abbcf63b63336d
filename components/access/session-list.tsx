'use client';

import { useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Time } from '@/components/ui/time';
import type { ErrorView, Result } from '@/lib/result';

type Session = {
  id: string;
  browser: string;
  origin: string;
  createdAt: number;
  lastSeenAt: number;
  current: boolean;
};

type SessionListProps = {
  sessions: readonly Session[];
  end: (input: { session: string }) => Promise<Result<unknown>>;
};

/** One's own sessions; each can be ended from here. */
export function SessionList({ sessions, end }: SessionListProps) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  const endIt = (session: string) =>
    startTransition(async () => {
      const result = await actAgain(() => end({ session }));
      setError(result.ok ? undefined : result.error);
    });

  return (
    <div className="grid gap-3">
      <ul className="card divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <SessionFacts session={session} />
            {!session.current && (
              <Button
                size="sm"
                pending={pending}
                aria-label={`End the session of ${session.browser}`}
                onClick={() => endIt(session.id)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      {sessions.length > 1 && (
        <Button pending={pending} className="justify-self-start" onClick={() => endIt('others')}>
          End all others
        </Button>
      )}
      {againDialog}
    </div>
  );
}

function SessionFacts({ session: { browser, origin, current, createdAt, lastSeenAt } }: { session: Session }) {
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {browser}
        {current && <Badge tone="accent">This one</Badge>}
      </p>
      <p className="text-sm text-muted">
        {origin && (
          <>
            from <span className="mono">{origin}</span>,{' '}
          </>
        )}
        signed in <Time value={new Date(createdAt)} />, last used <Time value={new Date(lastSeenAt)} />
      </p>
    </div>
  );
}
