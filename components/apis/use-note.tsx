'use client';

import Link from 'next/link';
import { Suspense, use } from 'react';
import type { ScopeUsersPlace, UseOfScopes } from './scope-users';

type UseNoteProps = Pick<ScopeUsersPlace, 'use' | 'moreHref'>;

/** How much of the app clients is known: each takes a call of its own. */
export function UseNote(props: UseNoteProps) {
  return (
    <Suspense>
      <Note {...props} />
    </Suspense>
  );
}

function Note({ use: promise, moreHref }: UseNoteProps) {
  const found = use(promise);
  return (
    <p className="text-sm text-muted">
      {found.ok ? <Known {...found.data} moreHref={moreHref} /> : unknown(found.error.message)}
    </p>
  );
}

const unknown = (why: string) => `Which app clients allow the scopes could not be read: ${why}`;

function Known({ looked, hasMore, moreHref }: UseOfScopes & { moreHref: string | undefined }) {
  if (!hasMore) return looked === 0 ? 'The pool has no app clients yet.' : null;
  return (
    <>
      Looked through {looked} app clients; the pool has more, and each takes a call.{' '}
      {moreHref && (
        <Link href={moreHref} prefetch={false} className="link">
          Look through up to 100
        </Link>
      )}
    </>
  );
}
