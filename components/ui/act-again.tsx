'use client';

import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { ErrorView, Result } from '@/lib/result';
import { answered } from './answered';

/** Asks for what an act lacked; `onDone` when it is there now. */
export type AgainDialog = ComponentType<{ error: ErrorView; onDone: () => void; onCancel: () => void }>;

const AgainContext = createContext<AgainDialog | undefined>(undefined);

/** Says which dialog asks to sign in again, for everything below it. */
export function ActAgain({ dialog, children }: { dialog: AgainDialog; children: ReactNode }) {
  return <AgainContext value={dialog}>{children}</AgainContext>;
}

type Asked = { error: ErrorView; answer: (again: boolean) => void };

/**
 * For whoever calls an action: when the session has ended, or the act needs a fresh sign-in, a dialog asks for it and
 * the act goes on by itself, with all that was typed. Render `againDialog` where the act is, inside its own dialog.
 */
export function useActAgain() {
  const Dialog = useContext(AgainContext);
  const [asked, setAsked] = useState<Asked>();

  const actAgain = useCallback(
    async <T,>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
      const result = await answered(act());
      if (result.ok || !Dialog) return result;
      const { error } = result;
      if (error.code !== 'signedOut' && error.code !== 'proofNeeded') return result;
      const again = await new Promise<boolean>((answer) => setAsked({ error, answer }));
      setAsked(undefined);
      return again ? answered(act()) : result;
    },
    [Dialog],
  );

  const againDialog =
    Dialog && asked ? (
      <Dialog error={asked.error} onDone={() => asked.answer(true)} onCancel={() => asked.answer(false)} />
    ) : null;
  return { actAgain, againDialog };
}
