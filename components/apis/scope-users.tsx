'use client';

import Link from 'next/link';
import { Fragment, Suspense, use } from 'react';
import type { Result } from '@/lib/result';
import { clientScopesHref } from './apis-place';

/** Which app clients allow which scopes, as far as they were looked through. */
export interface UseOfScopes {
  clients: readonly { id: string; name: string; scopes: readonly string[] }[];
  looked: number;
  hasMore: boolean;
}

/** What is known of it arrives after the page: it takes a call for each app client. */
export interface ScopeUsersPlace {
  use: Promise<Result<UseOfScopes>>;
  poolHref: string;
  /** Where more app clients are looked through; undefined where they have been. */
  moreHref: string | undefined;
  /** Whether the person may change app clients. */
  mayChangeClients: boolean;
}

interface ScopeUsersProps extends ScopeUsersPlace {
  scope: string;
}

/** The app clients that allow a scope, each with the way to its scopes. */
export function ScopeUsers(props: ScopeUsersProps) {
  return (
    <Suspense fallback={<span className="text-muted">Looking through the app clients…</span>}>
      <Users {...props} />
    </Suspense>
  );
}

function Users({ scope, use: promise, poolHref, mayChangeClients }: ScopeUsersProps) {
  const found = use(promise);
  if (!found.ok) return <span className="text-muted">Not known</span>;
  const users = found.data.clients.filter(({ scopes }) => scopes.includes(scope));
  if (users.length === 0)
    return <span className="text-muted">{found.data.hasMore ? 'None of those looked at' : 'No app client'}</span>;
  return users.map(({ id, name }, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <Link href={clientScopesHref(poolHref, id, mayChangeClients)} className="link">
        {name}
      </Link>
    </Fragment>
  ));
}
