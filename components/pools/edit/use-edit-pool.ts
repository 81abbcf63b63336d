'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useMemo, useState, useTransition } from 'react';
import { useSettingEdits } from '@/components/settings/use-setting-edits';
import { answered } from '@/components/ui/answered';
import { showToast } from '@/components/ui/show-toast';
import { type CheckPrefix, prefixTaken, usePrefixCheck } from '@/components/wizard/use-prefix-check';
import { changedPoolSettings, type PoolThere } from '@/lib/blueprint/pool-changes';
import type { ErrorView, Result } from '@/lib/result';
import type { PoolValues } from '@/lib/settings/pool-settings';
import { type Problem, poolProblems, type Surroundings } from '@/lib/settings/problems';
import { hasPrefixDomain } from '@/lib/settings/rules/pool-facts';

export interface EditPoolProps {
  poolKey: { connection: string; poolId: string };
  region: string;
  pool: {
    /** As Cognito describes it: what an update sends back. */
    there: PoolThere;
    /** Tells this state from any other. */
    seen: string;
    values: PoolValues;
    surroundings: Surroundings;
  };
  poolHref: string;
  updatePool: (
    input: EditPoolProps['poolKey'] & { seen: string; pool: Partial<PoolValues> },
  ) => Promise<Result<unknown>>;
  /** For this pool: a role may be narrowed to it. */
  checkPrefix: (input: Parameters<CheckPrefix>[0] & { poolId: string }) => ReturnType<CheckPrefix>;
}

interface Ask {
  checkPrefix: CheckPrefix;
  connection: string;
  region: string;
}

/** What is wrong with what is wanted, as far as this machine can tell and Cognito answers. */
function useJudgement({ values, surroundings }: EditPoolProps['pool'], wanted: PoolValues, ask: Ask) {
  const found = useMemo(() => poolProblems(wanted, surroundings), [wanted, surroundings]);
  const known = useMemo(
    () => new Set(poolProblems(values, surroundings).map((problem) => JSON.stringify(problem))),
    [values, surroundings],
  );
  const isNew = hasPrefixDomain(wanted) && !hasPrefixDomain(values) && wanted.domainPrefix !== '';
  const isWrong = found.some(({ level, settings }) => level === 'error' && settings[0] === 'domainPrefix');
  const place = { connection: ask.connection, region: ask.region, attempt: undefined };
  const prefixState = usePrefixCheck(ask.checkPrefix, place, isNew && !isWrong ? wanted.domainPrefix : undefined);
  const problems: readonly Problem[] = prefixState?.kind === 'taken' ? [...found, prefixTaken] : found;
  // What was wrong before is told, and does not stand in the way of something else.
  const errors = problems.filter((problem) => problem.level === 'error' && !known.has(JSON.stringify(problem)));
  return { problems, errors, prefixState };
}

/** The state of the form that changes a pool. */
export function useEditPool({ poolKey, region, pool, poolHref, updatePool, checkPrefix }: EditPoolProps) {
  const router = useRouter();
  const { values, seen } = pool;
  const edits = useSettingEdits(values, changedPoolSettings);
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { connection, poolId } = poolKey;
  const check: CheckPrefix = useCallback((asked) => checkPrefix({ ...asked, poolId }), [checkPrefix, poolId]);
  const judged = useJudgement(pool, edits.wanted, { checkPrefix: check, connection, region });
  const { errors } = judged;

  async function send(): Promise<Result<unknown>> {
    edits.expectOwn(false);
    const result = await answered(updatePool({ ...poolKey, seen, pool: edits.mine }));
    if (result.ok) {
      showToast('success', `${edits.wanted.name} was changed.`);
      router.push(poolHref);
      return result;
    }
    setError(result.error);
    // What is there now comes into the form, under what this person has changed: by others, or by the first calls of this attempt.
    edits.expectOwn(result.error.code !== 'concurrentChange');
    router.refresh();
    return result;
  }

  /** Whether everything is ready to be sent; if not, what is wrong is told from now on. */
  function isReady(): boolean {
    setAttempts((count) => count + 1);
    return !pending && errors.length === 0 && edits.changed.length > 0 && edits.meanwhile === undefined;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady()) startTransition(async () => void (await send()));
  }

  /** Whose change counts is decided: the refusal is dealt with. */
  const decide = (whose: 'keepMine' | 'takeTheirs') => () => {
    edits[whose]();
    setError(undefined);
  };
  const decided = { ...edits, keepMine: decide('keepMine'), takeTheirs: decide('takeTheirs') };
  return { edits: decided, ...judged, attempts, error, pending, submit, isReady, send };
}
