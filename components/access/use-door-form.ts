'use client';

import { type FormEvent, useState } from 'react';
import type { ErrorView, Result } from '@/lib/result';

/** The state of a form that is sent by hand: what went wrong, and whether it is under way. */
export function useDoorForm(send: (data: FormData) => Promise<Result<unknown>>, onDone: () => void) {
  const [error, setError] = useState<ErrorView>();
  // No transition: React ends them together, and the act that waits for this form is one.
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    if (pending) return;
    setPending(true);
    const result = await send(data);
    setPending(false);
    setError(result.ok ? undefined : result.error);
    if (result.ok) onDone();
  }

  return { submit, pending, error, fields: error?.fields ?? {} };
}

/** A text of a form, as it was typed. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
