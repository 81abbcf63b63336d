import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { PlaceFailure } from '@/lib/pools/places';

interface PlaceFailuresProps {
  failures: readonly PlaceFailure[];
  retryHref: string;
}

/** Connections whose pools are missing from the list, each with why and what to do; several take one box, so that the list stays in sight. */
export function PlaceFailures({ failures, retryHref }: PlaceFailuresProps) {
  const [first, ...others] = failures;
  if (!first) return null;
  const retry = (
    <LinkButton href={retryHref} size="sm" prefetch={false}>
      Try again
    </LinkButton>
  );
  if (others.length === 0)
    return (
      <ErrorNotice
        className="mb-3"
        announce={false}
        error={{ ...first.error, title: `${first.title} (${first.region}) is missing from this list` }}
        action={retry}
      />
    );
  return (
    <Notice
      kind="danger"
      className="mb-3"
      title={`${failures.length} connections or Regions are missing from this list`}
      action={retry}
    >
      <ul className="mt-2 space-y-1">
        {failures.map(({ key, title, region, error }) => (
          <li key={key}>
            <Disclosure summary={`${title} (${region}): ${error.title}`}>
              <ErrorNotice error={error} announce={false} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
