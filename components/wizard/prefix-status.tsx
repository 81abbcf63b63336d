import { Status } from '@/components/ui/status';
import { domainHost } from '@/lib/blueprint/endpoints';
import type { PrefixState } from './use-prefix-check';

interface PrefixStatusProps {
  prefix: string;
  region: string;
  state: PrefixState;
}

/** The address that a prefix leads to, and whether it is still free. */
export function PrefixStatus({ prefix, region, state }: PrefixStatusProps) {
  return (
    <div className="mt-2 space-y-1 text-sm" role="status">
      <p className="mono wrap-anywhere">https://{domainHost(prefix, region)}</p>
      <PrefixVerdict state={state} />
    </div>
  );
}

function PrefixVerdict({ state }: { state: PrefixState }) {
  switch (state.kind) {
    case 'checking':
      return <Status busy>Checking…</Status>;
    case 'free':
      return <Status tone="success">Free at the moment</Status>;
    case 'freeHere':
      return <Status tone="success">Free in your account; whether others have it shows when it is created</Status>;
    case 'ours':
      return <Status tone="success">Made for this pool already</Status>;
    case 'taken':
      return <Status tone="danger">Taken</Status>;
    case 'failed':
      return <Status tone="warning">Could not be checked: {state.error.message}</Status>;
    default:
      return state satisfies never;
  }
}
