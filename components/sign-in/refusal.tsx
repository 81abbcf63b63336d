import { LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { ErrorView } from '@/lib/result';
import { explainFailure } from '@/lib/sign-in/guide/failures';
import { type BenchHrefs, placeOf } from './place-link';

/** Why Cognito said no: in plain words where there are any, and its own words always. */
export function Refusal({ error, hrefs }: { error: ErrorView; hrefs: BenchHrefs }) {
  const { awsName } = error.details ?? {};
  const guide = explainFailure(awsName ?? '', `${error.message} ${error.details?.awsMessage ?? ''}`);
  if (!guide) return <ErrorNotice error={error} />;
  const place = guide.at && placeOf(guide.at, hrefs);
  return (
    <Notice
      kind="danger"
      announce
      title={awsName ? `Cognito said no: ${error.message}` : error.message}
      action={place && <LinkButton href={place.href}>{place.label}</LinkButton>}
    >
      <p>{guide.cause}</p>
      <p className="mt-1">{guide.change}</p>
    </Notice>
  );
}
