import { ErrorNotice } from '@/components/ui/error-notice';
import { Status } from '@/components/ui/status';
import type { PlaceCheck } from '@/lib/connections/queries';

/** How a region answered: a word and a time, or what is wrong and what to do about it. */
export function PlaceState({ check }: { check: PlaceCheck }) {
  if (!check.ok) return <ErrorNotice error={check.error} announce={false} />;
  return (
    <Status tone="success">
      Answers <span className="text-muted">in {Math.max(1, check.milliseconds)} ms</span>
    </Status>
  );
}

/** While the answer is on its way. */
export function PlaceChecking() {
  return (
    <Status tone="neutral" busy>
      Checking…
    </Status>
  );
}
