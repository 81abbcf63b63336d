'use client';

import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState, useTransition } from 'react';
import type { ErrorView, Result } from '@/lib/result';
import { useActAgain } from './act-again';
import { CopyButton } from './copy-button';
import { ErrorNotice } from './error-notice';
import { IconButton } from './icon-button';

type RevealSecretProps = {
  /** What it is, as in "Show client secret". */
  label: string;
  /** Fetches it, on the click and not before. */
  reveal: () => Promise<Result<string>>;
};

/** A secret that is not in the page until somebody asks for it, and goes away again. */
export function RevealSecret({ label, reveal }: RevealSecretProps) {
  const [secret, setSecret] = useState<string>();
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  const show = () =>
    startTransition(async () => {
      const result = await actAgain(reveal);
      setError(result.ok ? undefined : result.error);
      setSecret(result.ok ? result.data : undefined);
    });

  return (
    <span className="block min-w-0">
      <span className="inline-flex max-w-full min-w-0 items-start gap-1">
        {secret === undefined ? (
          <span aria-hidden className="mono text-muted select-none">
            ••••••••••••••••
          </span>
        ) : (
          <span className="mono min-w-0 wrap-anywhere">{secret}</span>
        )}
        <IconButton
          size="sm"
          className="-my-1"
          label={secret === undefined ? `Show ${label}` : `Hide ${label}`}
          icon={secret === undefined ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          pending={pending}
          onClick={secret === undefined ? show : () => setSecret(undefined)}
        />
        {secret !== undefined && <CopyButton value={secret} label={label} className="-my-1" />}
      </span>
      {error && <ErrorNotice error={error} className="mt-2" />}
      {againDialog}
    </span>
  );
}
