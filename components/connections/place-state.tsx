import { ErrorNotice } from '@/components/ui/error-notice';
import { Status } from '@/components/ui/status';
import type { PlaceCheck } from '@/lib/connections/queries';

/** How a region answered: a word, or what is wrong and what to do about it. */
export function PlaceState({ check }: { check: PlaceCheck }) {
  if (!check.ok) {
    return (
      <div className="space-y-2">
        <Status tone="danger">Does not answer as it should</Status>
        <ErrorNotice error={check.error} announce={false} />
      </div>
    );
  }
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
