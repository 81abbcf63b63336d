'use client';

import { useEffect, useState } from 'react';
import type { ErrorView } from '@/lib/result';
import type { WizardActions } from './wizard-draft';

export type PrefixState = { kind: 'checking' | 'free' | 'taken' } | { kind: 'failed'; error: ErrorView };

/** Quiet time after the last letter before Cognito is asked, in milliseconds: its reads share a small quota. */
const quiet = 500;

interface Question {
  connection: string;
  region: string;
  /** Undefined while it could not be a prefix anyway: nothing is asked. */
  prefix: string | undefined;
}

/** Whether a domain prefix is still free, asked while one types. An answer to an older text is dropped. */
export function usePrefixCheck(check: WizardActions['checkPrefix'], question: Question): PrefixState | undefined {
  const { connection, region, prefix } = question;
  const [answer, setAnswer] = useState<{ prefix: string; state: PrefixState }>();

  useEffect(() => {
    if (prefix === undefined) return;
    let current = true;
    const timer = setTimeout(async () => {
      const result = await check({ connection, region, prefix });
      if (!current) return;
      const state: PrefixState = result.ok
        ? { kind: result.data.available ? 'free' : 'taken' }
        : { kind: 'failed', error: result.error };
      setAnswer({ prefix, state });
    }, quiet);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [check, connection, region, prefix]);

  if (prefix === undefined) return undefined;
  return answer?.prefix === prefix ? answer.state : { kind: 'checking' };
}
