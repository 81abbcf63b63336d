import { type FormEvent, useLayoutEffect, useRef, useState, useTransition } from 'react';
import type { PasswordPolicy } from '@/components/settings/password-check';
import { answered } from '@/components/ui/answered';
import { useKeptState } from '@/components/ui/use-kept-state';
import type { ErrorView, Result } from '@/lib/result';
import type { NewUser } from '@/lib/users/create-request';
import type { CreatedUser } from '@/lib/users/create-user';
import type { NewUserForm } from '@/lib/users/new-user';
import { emptyDraft, type FieldErrors, type NewUserDraft, readNewUserDraft, withoutPassword } from './new-user-draft';
import { newUserProblems } from './new-user-problems';

export interface NewUserPlace {
  connection: string;
  poolId: string;
  form: NewUserForm;
  policy: PasswordPolicy;
  createUser: (user: NewUser) => Promise<Result<CreatedUser>>;
}

/** A new user while it is typed, sent and answered. Nothing is sent as long as a fault can be seen from here. */
export function useNewUser({ connection, poolId, form, policy, createUser }: NewUserPlace) {
  const key = `pooldeck:new-user:${connection}/${poolId}`;
  const [draft, setDraft, forget] = useKeptState(key, emptyDraft, readNewUserDraft, withoutPassword);
  const [error, setError] = useState<ErrorView>();
  const [told, setTold] = useState<FieldErrors>({});
  const [created, setCreated] = useState<CreatedUser>();
  const [pending, startTransition] = useTransition();
  const { element, leadToProblem } = useFirstProblem();

  function submit(event: FormEvent) {
    event.preventDefault();
    const problems = newUserProblems(draft, form, policy);
    setTold(problems);
    setError(undefined);
    if (Object.keys(problems).length > 0) return leadToProblem();
    const place = document.activeElement;
    startTransition(async () => {
      const result = await answered(createUser({ connection, poolId, ...draft }));
      if (result.ok) {
        setCreated(result.data);
        forget();
      } else {
        setError(result.error);
        setTold(result.error.fields ?? {});
        // Whoever has gone to another field meanwhile, or types there, is left where they are.
        if (document.activeElement === place) leadToProblem();
      }
    });
  }

  function again() {
    setCreated(undefined);
    setDraft(emptyDraft);
  }

  return {
    ...{ draft, error, created, pending, element, submit, again },
    errors: told,
    change: (part: Partial<NewUserDraft>) => {
      // Two fields may speak at once: those in which somebody typed before the page woke up.
      setDraft((before) => ({ ...before, ...part }));
      setTold((before) => withoutFields(before, Object.keys(part)));
    },
  };
}

/** What was wrong with a field says nothing about what is typed there now. `attributes` covers each of them. */
function withoutFields(errors: FieldErrors, fields: readonly string[]): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field.split('.')[0] ?? '')));
}

/** The form, and how to bring keyboard and screen reader to its first mark: as soon as it is drawn, before anybody can type elsewhere. */
function useFirstProblem() {
  const element = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(0);
  useLayoutEffect(() => {
    if (asked > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  return { element, leadToProblem: () => setAsked((count) => count + 1) };
}
