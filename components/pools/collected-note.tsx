import Link from 'next/link';
import { Time } from '@/components/ui/time';

interface CollectedNoteProps {
  total: number;
  matching: number;
  /** Epoch milliseconds. */
  readAt: number;
  searched: boolean;
  againHref: string;
  /** Back to the order Cognito lists pools in; left out when nothing is sorted. */
  unsortedHref: string | undefined;
}

/** Says what a search or sort has looked at: Cognito can do neither, so every pool was read for it. */
export function CollectedNote({ total, matching, readAt, searched, againHref, unsortedHref }: CollectedNoteProps) {
  const pools = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'pool' : 'pools'}`;
  return (
    <p className="mb-3 text-sm text-muted">
      {searched ? `${pools(matching)} found among ${total.toLocaleString('en-GB')}` : `All ${pools(total)}`}, read{' '}
      <Time value={readAt} />.{' '}
      <Link href={againHref} className="link" prefetch={false} replace>
        Read again
      </Link>
      {unsortedHref && (
        <>
          {' · '}
          <Link href={unsortedHref} className="link" replace>
            Stop sorting
          </Link>
        </>
      )}
    </p>
  );
}
