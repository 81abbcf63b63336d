import { Notice } from '@/components/ui/notice';
import { SafeLink } from '@/components/ui/safe-link';
import { pool } from '@/lib/sign-in/guide/failure-guide';
import { sameMachineUrl } from '@/lib/sign-in/guide/passkey-page';
import { type BenchHrefs, PlaceLink } from './place-link';

/** Said where the browser would refuse: this page is not of the domain that the passkeys belong to. */
export function PasskeyElsewhere({ domain, hrefs }: { domain: string; hrefs: BenchHrefs }) {
  const here = sameMachineUrl(domain, location);
  return (
    <Notice kind="info" announce title="Not in this page">
      <p>Passkeys of this pool belong to {domain}. A browser gives them to pages of that domain only.</p>
      {here ? (
        <p>
          Open <SafeLink href={here}>this page at localhost</SafeLink> and sign in there.
        </p>
      ) : (
        <p>
          Try it in your app. For a pool that is only tried out on this machine the passkey domain can be localhost.{' '}
          <PlaceLink at={pool('passkeyRelyingParty')} hrefs={hrefs} />
        </p>
      )}
    </Notice>
  );
}
