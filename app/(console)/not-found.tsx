import Compass from 'lucide-react/icons/compass';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <EmptyState
      icon={<Compass aria-hidden />}
      title={<h1 className="text-lg font-semibold">There is no page at this address</h1>}
      action={
        <LinkButton href="/pools" variant="primary">
          Go to user pools
        </LinkButton>
      }
    >
      What it showed may have been deleted, or the address is mistyped.
    </EmptyState>
  );
}
