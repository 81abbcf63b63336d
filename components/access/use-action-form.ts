'use client';

import { useActAgain } from '@/components/ui/act-again';
import type { Result } from '@/lib/result';
import { useDoorForm } from './use-door-form';

/** The state of a form whose sending is an action, which may ask to sign in again on the way. */
export function useActionForm<T>(send: (data: FormData) => Promise<Result<T>>, onDone: (data: T) => void) {
  const { actAgain, againDialog } = useActAgain();
  let done: T | undefined;
  const form = useDoorForm(
    async (data) => {
      const result = await actAgain(() => send(data));
      if (result.ok) done = result.data;
      return result;
    },
    () => onDone(done as T),
  );
  return { ...form, againDialog };
}
