'use client';

import { useState, useTransition } from 'react';
import { useActAgain } from '@/components/ui/act-again';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Status } from '@/components/ui/status';
import type { ErrorView, Result } from '@/lib/result';

type Linked = { id: string; title: string; linked: boolean };

type LinkedProvidersProps = {
  providers: readonly Linked[];
  link: (input: { provider: string }) => Promise<Result<{ href: string }>>;
  unlink: (input: { provider: string }) => Promise<Result<unknown>>;
};

/** The providers of single sign-on, and which of them lead into one's own account. */
export function LinkedProviders({ providers, link, unlink }: LinkedProvidersProps) {
  const [error, setError] = useState<ErrorView>();
  const [pending, startTransition] = useTransition();
  const { actAgain, againDialog } = useActAgain();

  const change = ({ id: provider, linked }: Linked) =>
    startTransition(async () => {
      if (linked) {
        const result = await actAgain(() => unlink({ provider }));
        return setError(result.ok ? undefined : result.error);
      }
      const result = await actAgain(() => link({ provider }));
      if (result.ok) window.location.assign(result.data.href);
      setError(result.ok ? undefined : result.error);
    });

  return (
    <div className="grid gap-3">
      <ul className="card divide-y divide-line">
        {providers.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{each.title}</p>
              <Status tone={each.linked ? 'success' : 'neutral'}>{each.linked ? 'Signs you in' : 'Not linked'}</Status>
            </div>
            <Button size="sm" pending={pending} onClick={() => change(each)}>
              {each.linked ? 'Unlink' : 'Link'}
              <span className="sr-only"> {each.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      {againDialog}
    </div>
  );
}
