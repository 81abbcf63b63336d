'use client';

import { DeleteButton } from '@/components/pools/delete-button';
import { isolated } from '@/components/ui/isolated';
import type { Result } from '@/lib/result';

type ClientKey = { connection: string; poolId: string; clientId: string };

interface DeleteClientProps {
  client: ClientKey & { name: string };
  listHref: string;
  remove: (input: ClientKey & { typed: string }) => Promise<Result<unknown>>;
}

/** Deletes an app client after its id was typed. */
export function DeleteClient({ client: { name, ...key }, listHref, remove }: DeleteClientProps) {
  return (
    <DeleteButton
      action="Delete app client"
      title={`Delete the app client ${isolated(name)}?`}
      typed={key.clientId}
      afterHref={listHref}
      done={`Deleted ${isolated(name)}`}
      remove={(typed) => remove({ ...key, typed })}
    >
      <p>
        Apps that use this client id can no longer sign anybody in. It cannot be brought back: a new one gets a new id.
      </p>
    </DeleteButton>
  );
}
