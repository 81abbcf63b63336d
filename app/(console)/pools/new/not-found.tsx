import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default function DraftNotFound() {
  return (
    <EmptyState
      title="This draft is not there"
      action={
        <LinkButton href="/pools/new" variant="primary">
          Start a new pool
        </LinkButton>
      }
    >
      It was discarded, or the address is wrong. Drafts that still wait are listed where a new pool begins.
    </EmptyState>
  );
}
