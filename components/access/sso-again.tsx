'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';

type SsoAgainProps = {
  providers: readonly { id: string; title: string }[];
  /** Tried when they come back from the other tab. */
  onDone: () => void;
};

/** Proving who one is through a provider, in a tab of its own: what is on the page stays. */
export function SsoAgain({ providers, onDone }: SsoAgainProps) {
  const [left, setLeft] = useState(false);
  if (providers.length === 0) return null;
  return (
    <section aria-label="Single sign-on" className="mt-4 grid gap-3 border-t border-line pt-4">
      {providers.map(({ id, title }) => (
        <a
          key={id}
          href={`/sso/${id}?again=yes&next=/account`}
          target="_blank"
          rel="noopener"
          className={buttonClass({})}
          onClick={() => setLeft(true)}
        >
          Confirm with {title} (new tab)
        </a>
      ))}
      {left && (
        <p className="flex flex-wrap items-center justify-between gap-3 text-muted" role="status">
          When you are signed in there, come back here.
          <Button variant="primary" onClick={onDone}>
            Go on
          </Button>
        </p>
      )}
    </section>
  );
}
