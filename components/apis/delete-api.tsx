'use client';

import { DeleteButton } from '@/components/pools/delete-button';
import { isolated } from '@/components/ui/isolated';
import { fullScope, type ResourceServer } from '@/lib/blueprint/resource-server';
import type { Result } from '@/lib/result';
import { apisHref } from './apis-place';
import { ScopeLosses } from './scope-losses';
import type { ScopeUsersPlace } from './scope-users';

type PoolKey = { connection: string; poolId: string };

interface DeleteApiProps extends ScopeUsersPlace {
  poolKey: PoolKey;
  server: ResourceServer;
  remove: (input: PoolKey & { identifier: string; typed: string }) => Promise<Result<unknown>>;
}

/** Deletes an API after its identifier was typed, and says before whose scopes go with it. */
export function DeleteApi({ poolKey, server: { identifier, name, scopes }, remove, ...place }: DeleteApiProps) {
  return (
    <DeleteButton
      action="Delete API"
      title={`Delete the API ${isolated(name)}?`}
      typed={identifier}
      afterHref={apisHref(place.poolHref)}
      done={`Deleted ${isolated(name)}`}
      remove={(typed) => remove({ ...poolKey, identifier, typed })}
    >
      <p>Its scopes go with it, and no app gets a token with them any more.</p>
      <ScopeLosses scopes={scopes.map((scope) => fullScope(identifier, scope.name))} {...place} />
    </DeleteButton>
  );
}
