'use client';

import Link from 'next/link';
import { Suspense, use } from 'react';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { ScopeUsers, type ScopeUsersPlace } from './scope-users';

interface ScopeLossesProps extends ScopeUsersPlace {
  /** Scopes that go, as app clients name them. */
  scopes: readonly string[];
}

/** Before scopes go: which app clients still allow them, and what becomes of those. */
export function ScopeLosses(props: ScopeLossesProps) {
  if (props.scopes.length === 0) return null;
  return (
    <Suspense
      fallback={
        <p className="flex items-center gap-2 text-muted">
          <Spinner /> Looking which app clients allow them…
        </p>
      }
    >
      <Losses {...props} />
    </Suspense>
  );
}

function Losses({ scopes, ...place }: ScopeLossesProps) {
  const found = use(place.use);
  if (!found.ok)
    return (
      <Notice kind="warning" title="Which app clients allow them is not known">
        {found.error.message} {after}
      </Notice>
    );
  const { clients, hasMore, looked } = found.data;
  const used = scopes.filter((scope) => clients.some((client) => client.scopes.includes(scope)));
  if (used.length === 0 && !hasMore) return <p className="text-muted">No app client of the pool allows them.</p>;
  return (
    <Notice
      kind="warning"
      title={used.length > 0 ? 'App clients allow what goes' : `None of ${looked} app clients allows what goes`}
    >
      {used.length > 0 && (
        <ul className="mb-2 space-y-1">
          {used.map((scope) => (
            <li key={scope}>
              <span className="mono">{scope}</span>: <ScopeUsers scope={scope} {...place} />
            </li>
          ))}
        </ul>
      )}
      <p>{after}</p>
      {hasMore && <NotAll looked={looked} moreHref={place.moreHref} />}
    </Notice>
  );
}

function NotAll({ looked, moreHref }: { looked: number; moreHref: string | undefined }) {
  return (
    <p className="mt-2">
      The pool has more than the {looked} app clients that were looked at. Others may allow it, too.{' '}
      {moreHref && (
        <Link href={moreHref} scroll={false} prefetch={false} className="link">
          Look through up to 100
        </Link>
      )}
    </p>
  );
}

/** Deleting does not check clients [doc]; they keep dead names [sdk], and no update may name one (facts 3.2, 5.2, 9.1). */
const after =
  'New tokens do not carry it any more; tokens that are out keep it until they expire. The app client keeps its name, and Cognito refuses an update that names it: take it out there.';
