'use client';

import { useRouter } from 'next/navigation';
import { LinkButton } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { isolated } from '@/components/ui/isolated';
import { type Attempt, leavesSomething, phraseMade } from '@/lib/blueprint/attempt';
import type { Result } from '@/lib/result';

interface DiscardDraftProps {
  name: string;
  discard: () => Promise<Result<unknown>>;
  /** What a run of the draft has left in Cognito. */
  attempt: Attempt | undefined;
  runHref: string;
  /** Where to go afterwards; stays and reads the page again when left out. */
  then?: string | undefined;
}

/** Throws a draft away, after saying what that does not throw away. */
export function DiscardDraft({ name, discard, attempt, runHref, then }: DiscardDraftProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={{ children: 'Discard draft', size: 'sm', variant: 'ghost', 'aria-label': `Discard draft ${name}` }}
      title={`Discard the draft ${isolated(name) || 'without a name'}?`}
      action="Discard draft"
      onConfirm={async () => {
        const result = await discard();
        if (result.ok && then) router.push(then);
        else if (result.ok) router.refresh();
        return result;
      }}
    >
      {attempt && leavesSomething(attempt) ? (
        <Leftovers attempt={attempt} runHref={runHref} />
      ) : (
        <p>All choices made in it are lost. Nothing was created in Cognito, so nothing is deleted there.</p>
      )}
    </ConfirmDialog>
  );
}

function Leftovers({ attempt, runHref }: { attempt: Attempt; runHref: string }) {
  const made = phraseMade(attempt.made);
  return (
    <>
      <p>
        All choices made in it are lost.{' '}
        {made ? (
          <>
            What an earlier attempt made stays in Cognito: <strong className="text-text">{made}</strong>.
          </>
        ) : (
          'An earlier attempt may have made a user pool: its answer was lost, and nobody has looked since.'
        )}
      </p>
      <p>Its run can remove it, now or later: it stays in the list of runs.</p>
      <LinkButton href={runHref} size="sm">
        See and remove what was made
      </LinkButton>
    </>
  );
}
