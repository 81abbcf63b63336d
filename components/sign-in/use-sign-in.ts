'use client';

import { useRef, useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import type { ErrorView, Result } from '@/lib/result';
import { goesOnAfter } from '@/lib/sign-in/guide/after-refusal';
import type { Aside, Exchange, Outcome, Stage } from '@/lib/sign-in/guide/exchange';

/** One of them, or nothing. */
interface Said {
  refusal?: ErrorView;
  error?: ErrorView;
  told?: string | undefined;
}

export interface SignIn {
  /** All requests of this attempt, oldest first. */
  exchanges: readonly Exchange[];
  /** How far the attempt got: a question of Cognito's, or tokens. Undefined before either. */
  stage: Stage | undefined;
  /** Why Cognito said no to the last request. */
  refusal: ErrorView | undefined;
  /** What kept Pooldeck itself from asking. */
  error: ErrorView | undefined;
  /** What became of the last step, where the page shows little of it. */
  told: string | undefined;
  pending: boolean;
  /** The first step forgets the attempt before. */
  begin: (step: () => Promise<Result<Outcome>>) => void;
  goOn: (step: () => Promise<Result<Outcome>>, told?: string) => void;
  /** A request beside the way, such as userInfo or a key for an app: what came of it is told, or taken. Refused, the attempt may be over. */
  aside: <T extends object>(
    step: () => Promise<Result<Aside<T>>>,
    end: { told: string } | ((found: T) => void),
  ) => void;
  /** Requests that somebody else looks after. */
  keep: (exchanges: readonly Exchange[]) => void;
  forget: () => void;
}

/** One attempt to sign in. It lives in this page; closing it forgets everything. */
export function useSignIn(): SignIn {
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const [stage, setStage] = useState<Stage>();
  const [said, setSaid] = useState<Said>({});
  const { pending, run, drop } = useOneStep();
  const keep = (more: readonly Exchange[]) => setExchanges((before) => [...before, ...more]);
  const over = (error: ErrorView) => setStage(stage && goesOnAfter(stage, error) ? stage : undefined);

  const take = (step: () => Promise<Result<Outcome>>, show: typeof keep, told?: string) =>
    run(step, (result) => {
      if (!result.ok) return setSaid({ error: result.error });
      const { data } = result;
      show(data.exchanges);
      if (data.kind === 'refused') over(data.error);
      else setStage(data);
      setSaid(data.kind === 'refused' ? { refusal: data.error } : { told });
    });

  return {
    ...{ exchanges, stage, pending, keep },
    ...{ refusal: said.refusal, error: said.error, told: said.told },
    begin: (step) => take(step, setExchanges),
    goOn: (step, told) => take(step, keep, told),
    aside: (step, end) =>
      run(step, (result) => {
        if (!result.ok) return setSaid({ error: result.error });
        const { data } = result;
        keep(data.exchanges);
        if (data.kind === 'refused') {
          over(data.error);
          return setSaid({ refusal: data.error });
        }
        setSaid(typeof end === 'function' ? {} : end);
        if (typeof end === 'function') end(data);
      }),
    forget() {
      drop();
      setExchanges([]);
      setStage(undefined);
      setSaid({});
    },
  };
}

/** One step at a time: a second one in the same moment, by a key pressed twice, would use up what works once. */
function useOneStep() {
  const [pending, startTransition] = useTransition();
  // Whoever has chosen another way meanwhile is not led back by an answer to the one before.
  const attempt = useRef(0);
  const under = useRef<number>(undefined);
  return {
    pending,
    run<T>(step: () => Promise<Result<T>>, end: (result: Result<T>) => void) {
      const asked = attempt.current;
      if (under.current === asked) return;
      under.current = asked;
      startTransition(async () => {
        const result = await answered(step());
        if (asked !== attempt.current) return;
        under.current = undefined;
        end(result);
      });
    },
    drop() {
      attempt.current += 1;
    },
  };
}
