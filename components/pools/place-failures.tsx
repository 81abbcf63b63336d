import { LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { PlaceFailure } from '@/lib/pools/places';

/** Connections whose pools are missing from the list, each with why and what to do. */
export function PlaceFailures({ failures, retryHref }: { failures: readonly PlaceFailure[]; retryHref: string }) {
  return failures.map(({ key, title, region, error }) => (
    <ErrorNotice
      key={key}
      className="mb-3"
      announce={false}
      error={{ ...error, title: `${title} (${region}) is missing from this list` }}
      action={
        <LinkButton href={retryHref} size="sm" prefetch={false}>
          Try again
        </LinkButton>
      }
    />
  ));
}
