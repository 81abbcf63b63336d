'use client';

import { useRef, useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import type { ErrorView, Result } from '@/lib/result';
import { goesOnAfter } from '@/lib/sign-in/guide/after-refusal';
import type { Exchange, Outcome, Stage } from '@/lib/sign-in/guide/exchange';
import { refusalView } from '@/lib/sign-in/guide/refusal-view';

export interface SignIn {
  /** All requests of this attempt, oldest first. */
  exchanges: readonly Exchange[];
  /** How far the attempt got: a question of Cognito's, or tokens. Undefined before either. */
  stage: Stage | undefined;
  /** Why Cognito said no to the last request. */
  refusal: ErrorView | undefined;
  /** What kept Pooldeck itself from asking. */
  error: ErrorView | undefined;
  pending: boolean;
  /** The first step forgets the attempt before. */
  begin: (step: () => Promise<Result<Outcome>>) => void;
  goOn: (step: () => Promise<Result<Outcome>>) => void;
  /** A request beside the way, such as userInfo: the attempt stays where it is. */
  aside: (step: () => Promise<Result<Exchange>>) => void;
  /** Requests that somebody else looks after. */
  keep: (exchanges: readonly Exchange[]) => void;
  forget: () => void;
}

/** One attempt to sign in. It lives in this page; closing it forgets everything. */
export function useSignIn(): SignIn {
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const [stage, setStage] = useState<Stage>();
  const [refusal, setRefusal] = useState<ErrorView>();
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  // Whoever has chosen another way meanwhile is not led back by an answer to the one before.
  const attempt = useRef(0);
  const keep = (more: readonly Exchange[]) => setExchanges((before) => [...before, ...more]);

  const take = (
    step: () => Promise<Result<Outcome>>,
    from: { stage: Stage | undefined; exchanges: typeof exchanges },
  ) =>
    startTransition(async () => {
      const asked = attempt.current;
      const result = await answered(step());
      if (asked !== attempt.current) return;
      setError(result.ok ? undefined : result.error);
      setRefusal(result.ok && result.data.kind === 'refused' ? result.data.error : undefined);
      if (!result.ok) return;
      const { data } = result;
      setExchanges([...from.exchanges, ...data.exchanges]);
      if (data.kind !== 'refused') setStage(data);
      else setStage(from.stage && goesOnAfter(from.stage, data.error) ? from.stage : undefined);
    });

  const aside = (step: () => Promise<Result<Exchange>>) =>
    startTransition(async () => {
      const asked = attempt.current;
      const result = await answered(step());
      if (asked !== attempt.current) return;
      setError(result.ok ? undefined : result.error);
      setRefusal(undefined);
      if (!result.ok) return;
      keep([result.data]);
      const { operation, error: said } = result.data;
      if (said) setRefusal(refusalView(operation, said));
    });

  return {
    ...{ exchanges, stage, refusal, error, pending, aside, keep },
    begin: (step) => take(step, { stage: undefined, exchanges: [] }),
    goOn: (step) => take(step, { stage, exchanges }),
    forget() {
      attempt.current += 1;
      setExchanges([]);
      setStage(undefined);
      setRefusal(undefined);
      setError(undefined);
    },
  };
}
