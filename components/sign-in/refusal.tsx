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
  const places = [guide.before, guide.at].flatMap((at) => (at ? [placeOf(at, hrefs)] : []));
  return (
    <Notice
      kind="danger"
      announce
      title={awsName ? `Cognito said no: ${error.message}` : error.message}
      action={
        places.length > 0 &&
        places.map(({ href, label }) => (
          <LinkButton key={href} href={href}>
            {label}
          </LinkButton>
        ))
      }
    >
      <p>{guide.cause}</p>
      <p className="mt-1">{guide.change}</p>
    </Notice>
  );
}
