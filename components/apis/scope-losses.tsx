'use client';

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
  const rest = hasMore ? ` Only ${looked} of the pool’s app clients were looked at: others may allow them, too.` : '';
  if (used.length === 0)
    return hasMore ? (
      <Notice kind="warning">{`None of the ${looked} app clients that were looked at allows them; the pool has more. ${after}`}</Notice>
    ) : (
      <p className="text-muted">No app client of the pool allows them.</p>
    );
  return (
    <Notice kind="warning" title="App clients allow what goes">
      <ul className="mb-2 space-y-1">
        {used.map((scope) => (
          <li key={scope}>
            <span className="mono">{scope}</span>: <ScopeUsers scope={scope} {...place} />
          </li>
        ))}
      </ul>
      <p>
        {after}
        {rest}
      </p>
    </Notice>
  );
}

/** Deleting does not check clients [doc], which keep dead names [sdk], and an update with one of them is refused (facts 3.2, 5.2, 9.1). */
const after =
  'They get no new tokens with it; tokens that are out keep it until they expire. Its name stays in the app client, and Cognito refuses each change of that app client until it is taken out there.';
