'use client';

import { useState, useTransition } from 'react';
import type { ErrorView, Result } from '@/lib/result';
import type { Exchange, Outcome } from '@/lib/sign-in/guide/exchange';

export interface SignIn {
  /** All requests of this attempt, oldest first. */
  exchanges: readonly Exchange[];
  /** Undefined before the first request. */
  outcome: Outcome | undefined;
  /** What kept Pooldeck itself from asking. */
  error: ErrorView | undefined;
  pending: boolean;
  /** The first step forgets the attempt before. */
  begin: (step: () => Promise<Result<Outcome>>) => void;
  goOn: (step: () => Promise<Result<Outcome>>) => void;
  /** A request beside the way, such as userInfo. */
  keep: (exchanges: readonly Exchange[]) => void;
  forget: () => void;
}

/** One attempt to sign in. It lives in this page; closing it forgets everything. */
export function useSignIn(): SignIn {
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();

  const take = (step: () => Promise<Result<Outcome>>, before: readonly Exchange[]) =>
    startTransition(async () => {
      const result = await step();
      setError(result.ok ? undefined : result.error);
      if (!result.ok) return;
      setExchanges([...before, ...result.data.exchanges]);
      setOutcome(result.data);
    });

  return {
    exchanges,
    outcome,
    error,
    pending,
    begin: (step) => take(step, []),
    goOn: (step) => take(step, exchanges),
    keep: (more) => setExchanges((before) => [...before, ...more]),
    forget() {
      setExchanges([]);
      setOutcome(undefined);
      setError(undefined);
    },
  };
}
