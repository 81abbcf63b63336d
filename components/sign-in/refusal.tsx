import { type SettingsPlace, settingLink } from '@/components/clients/settings-place';
import { LinkButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import type { ErrorView } from '@/lib/result';
import type { FailureGuide } from '@/lib/sign-in/guide/failure-guide';
import { explainFailure } from '@/lib/sign-in/guide/failures';

export interface BenchHrefs {
  /** The pool's overview. */
  pool: string;
  /** The app client's page. */
  client: string;
  /** Where the app client's settings are. */
  settings: SettingsPlace;
  users: string;
}

/** Where to change what the guide names, and what the link says. */
export function placeOf({ at }: FailureGuide, hrefs: BenchHrefs): { href: string; label: string } | undefined {
  if (!at) return undefined;
  if (at.kind === 'user') return { href: hrefs.users, label: 'Go to the users' };
  if (at.kind === 'branding') return { href: `${hrefs.client}/branding`, label: 'Go to the branding' };
  if (at.kind === 'client') return settingLink(hrefs.settings, at.setting);
  return { href: `${hrefs.pool}#setting-${at.setting}`, label: 'See this setting of the pool' };
}

/** Why Cognito said no: in plain words where there are any, and its own words always. */
export function Refusal({ error, hrefs }: { error: ErrorView; hrefs: BenchHrefs }) {
  const guide = explainFailure(error.details?.awsName ?? '', `${error.message} ${error.details?.awsMessage ?? ''}`);
  if (!guide) return <ErrorNotice error={error} />;
  const place = placeOf(guide, hrefs);
  return (
    <Notice
      kind="danger"
      announce
      title={`Cognito said no: ${error.message}`}
      action={place && <LinkButton href={place.href}>{place.label}</LinkButton>}
    >
      <p>{guide.cause}</p>
      <p className="mt-1">{guide.change}</p>
    </Notice>
  );
}
