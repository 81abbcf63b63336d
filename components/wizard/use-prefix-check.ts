'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { answered } from '@/components/ui/answered';
import type { Attempt } from '@/lib/blueprint/attempt';
import type { BlueprintProblem } from '@/lib/blueprint/blueprint-problems';
import type { ErrorView } from '@/lib/result';
import type { PrefixAnswer, WizardActions, WizardDraft } from './wizard-draft';

export type PrefixState =
  | { kind: 'checking' | 'free' | 'freeHere' | 'ours' | 'taken' }
  | { kind: 'failed'; error: ErrorView };

export type CheckPrefix = WizardActions['checkPrefix'];

/** Quiet time after the last letter before Cognito is asked, in milliseconds: its reads share a small quota. */
const quiet = 500;

/**
 * Whether a domain prefix is still free, asked while one types, and again on the steps where it counts: what was free an
 * hour ago may be gone. An answer to an older text is dropped. `prefix` is undefined while it could not be one anyway.
 */
export function usePrefixCheck(
  check: CheckPrefix,
  { connection, region, attempt }: Pick<WizardDraft, 'connection' | 'region' | 'attempt'>,
  prefix: string | undefined,
): PrefixState | undefined {
  const [answer, setAnswer] = useState<{ prefix: string; state: PrefixState }>();
  const step = usePathname().split('/').at(-1);
  const round = step === 'domain' || step === 'review' ? step : 'other';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    if (prefix === undefined) return;
    let current = true;
    const timer = setTimeout(async () => {
      const result = await answered(check({ connection, region, prefix }));
      if (!current) return;
      const state: PrefixState = result.ok
        ? { kind: verdictOn(result.data, prefix, attempt) }
        : { kind: 'failed', error: result.error };
      setAnswer({ prefix, state });
    }, quiet);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [check, connection, region, attempt, prefix, round]);

  if (prefix === undefined) return undefined;
  return answer?.prefix === prefix ? answer.state : { kind: 'checking' };
}

function verdictOn({ available, ownerId, onAws }: PrefixAnswer, prefix: string, attempt: Attempt | undefined) {
  if (available) return onAws ? 'freeHere' : 'free';
  const made = attempt?.made;
  const ours =
    made?.domains.some(({ name }) => name === prefix) || (made?.pool !== undefined && made.pool.id === ownerId);
  return ours ? 'ours' : 'taken';
}

/** Told wherever problems are: at the field, in the list of steps, on the review. */
export const prefixTaken: BlueprintProblem = {
  rule: 'prefix-taken',
  level: 'error',
  section: 'domain',
  settings: ['domainPrefix'],
  message: 'Somebody has this prefix already. Choose another one.',
};
