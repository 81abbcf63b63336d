'use client';

import { useState } from 'react';
import { postDoor } from './post-door';
import { textOf, useDoorForm } from './use-door-form';

/** Signing in, by the page or by a dialog over one: asks for a code only when the account has a second factor. */
export function useSignIn(onDone: () => void) {
  const [withCode, setWithCode] = useState(false);

  const form = useDoorForm(async (data) => {
    const code = textOf(data, 'code');
    const result = await postDoor('/sign-in/submit', {
      email: textOf(data, 'email'),
      password: textOf(data, 'password'),
      ...(code !== '' && { code }),
    });
    if (!result.ok && result.error.code === 'codeNeeded') setWithCode(true);
    return result;
  }, onDone);

  // That a code is needed is no mistake of theirs: the new field says it.
  return { ...form, withCode, error: form.error?.code === 'codeNeeded' ? undefined : form.error };
}
