'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useMemo, useState, useTransition } from 'react';
import { focusField, someoneIsInField } from '@/components/settings/focus-field';
import { useSettingEdits } from '@/components/settings/use-setting-edits';
import { answered } from '@/components/ui/answered';
import { showToast } from '@/components/ui/show-toast';
import { changedClientSettings } from '@/lib/blueprint/client-update';
import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { ErrorView, Result } from '@/lib/result';
import type { ClientValues } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { clientProblems, type Surroundings } from '@/lib/settings/problems';

export interface EditClientProps {
  clientKey: { connection: string; poolId: string; clientId: string };
  client: {
    /** What an update would send back as it is. */
    described: JsonObject;
    /** When it was changed last, as Cognito tells it. */
    seen: number;
    values: ClientValues;
    pool: PoolValues;
    surroundings: Surroundings;
  };
  clientHref: string;
  /** Where the APIs of its pool are. */
  apisHref: string;
  updateClient: (
    input: EditClientProps['clientKey'] & { seen: number; client: ClientValues },
  ) => Promise<Result<unknown>>;
}

/** The state of the form that changes an app client. */
export function useEditClient({ clientKey, client: there, clientHref, updateClient }: EditClientProps) {
  const router = useRouter();
  const { values, pool, surroundings, seen } = there;
  const edits = useSettingEdits(values, changedClientSettings);
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const known = useMemo(
    () => new Set(clientProblems(values, pool, surroundings).map((problem) => JSON.stringify(problem))),
    [values, pool, surroundings],
  );
  const problems = clientProblems(edits.wanted, pool, surroundings);
  // What was wrong before is told, and does not stand in the way of something else.
  const errors = problems.filter((problem) => problem.level === 'error' && !known.has(JSON.stringify(problem)));

  // Whoever comes by a link to one setting stands at it.
  useEffect(() => {
    if (window.location.hash && !someoneIsInField()) focusField(window.location.hash.slice(1));
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (pending || errors.length > 0 || edits.changed.length === 0) return;
    startTransition(async () => {
      const result = await answered(updateClient({ ...clientKey, seen, client: edits.wanted }));
      if (result.ok) {
        showToast('success', `${edits.wanted.clientName} was changed.`);
        return router.push(clientHref);
      }
      setError(result.error);
      // What is there now comes into the form, under what this person has changed.
      if (result.error.code === 'concurrentChange') router.refresh();
    });
  }

  /** Whose change counts is decided: the refusal is dealt with. */
  const decide = (whose: 'keepMine' | 'takeTheirs') => () => {
    edits[whose]();
    setError(undefined);
  };
  const decided = { ...edits, keepMine: decide('keepMine'), takeTheirs: decide('takeTheirs') };
  return { edits: decided, problems, errors, attempts, error, pending, submit };
}
