'use client';

import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import type { ErrorView, Result } from '@/lib/result';
import { type BrowserRefusal, browserRefusal } from '@/lib/sign-in/guide/browser-refusals';
import type { Aside, Exchange, PasskeyView } from '@/lib/sign-in/guide/exchange';
import { isPageOf } from '@/lib/sign-in/guide/passkey-page';
import { domainOf, makePasskey } from './make-passkey';
import type { BenchKey, PasskeyActions } from './sign-in-actions';

/** Why it did not go on: Pooldeck, Cognito or the browser refused, or it cannot work on this page. */
type Trouble =
  | { from: 'pooldeck' | 'cognito'; error: ErrorView }
  | { from: 'browser'; refusal: BrowserRefusal }
  | { from: 'page'; domain: string };

interface PasskeysOf {
  at: BenchKey;
  accessToken: string;
  actions: PasskeyActions;
  /** Takes the requests that were made. */
  onAsked: (exchanges: readonly Exchange[]) => void;
}

/** The passkeys of the person behind an access token: list, add, delete. */
export function usePasskeys({ at, accessToken, actions, onAsked }: PasskeysOf) {
  const [passkeys, setPasskeys] = useState<readonly PasskeyView[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [added, setAdded] = useState(false);
  const [pending, startTransition] = useTransition();
  const input = { ...at, accessToken };

  function take<T extends object>(result: Result<Aside<T>>): Extract<Aside<T>, { kind: 'done' }> | undefined {
    if (!result.ok) setTrouble({ from: 'pooldeck', error: result.error });
    if (!result.ok) return undefined;
    const aside: Aside<T> = result.data;
    onAsked(aside.exchanges);
    if (aside.kind === 'done') return aside as Extract<Aside<T>, { kind: 'done' }>;
    setTrouble({ from: 'cognito', error: aside.error });
    return undefined;
  }

  const step = (work: () => Promise<void>) =>
    startTransition(async () => {
      setTrouble(undefined);
      setAdded(false);
      await work();
    });

  async function addOne() {
    const started = take(await answered(actions.start(input)));
    if (!started) return;
    const domain = domainOf(started.options);
    if (!isPageOf(domain, location.hostname)) return setTrouble({ from: 'page', domain });
    const made = await makePasskey(started.options).catch((error: unknown) => {
      setTrouble({ from: 'browser', refusal: browserRefusal(error) });
    });
    if (!made) return;
    const finished = take(await answered(actions.finish({ ...input, credential: made })));
    if (!finished) return;
    setPasskeys(finished.passkeys);
    setAdded(true);
  }

  async function listThem() {
    const listed = take(await answered(actions.list(input)));
    if (listed) setPasskeys(listed.passkeys);
  }

  /** For a dialog, which shows what went wrong itself. */
  async function remove(credentialId: string): Promise<Result<unknown>> {
    const result = await answered(actions.remove({ ...input, credentialId }));
    setAdded(false);
    if (!result.ok) return result;
    onAsked(result.data.exchanges);
    if (result.data.kind === 'refused') return { ok: false, error: result.data.error };
    setPasskeys(result.data.passkeys);
    return { ok: true, data: undefined };
  }

  return { passkeys, trouble, added, pending, add: () => step(addOne), list: () => step(listThem), remove };
}
