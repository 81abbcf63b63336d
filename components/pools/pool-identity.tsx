import Link from 'next/link';
import { Fragment } from 'react';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { domainUrl, servesLogin } from '@/lib/blueprint/endpoints';
import type { PoolOverview } from '@/lib/pools/overview';
import { type PoolSettingsPlace, poolSettingLink } from './pool-settings-place';

interface PoolIdentityProps {
  pool: PoolOverview;
  clientsHref: string;
  settings: PoolSettingsPlace;
}

/** Every id and endpoint of a pool, each to be copied. */
export function PoolIdentity({ pool, clientsHref, settings }: PoolIdentityProps) {
  return (
    <DescriptionList>
      <DescriptionRow label="Pool id">
        <CopyValue value={pool.id} label="pool id" />
      </DescriptionRow>
      <DescriptionRow label="Pool ARN">{pool.arn && <CopyValue value={pool.arn} label="pool ARN" />}</DescriptionRow>
      <DescriptionRow label="Region">
        <CopyValue value={pool.region} label="region" />
      </DescriptionRow>
      <DescriptionRow label="Issuer">
        <CopyValue value={pool.endpoints.issuer} label="issuer" />
      </DescriptionRow>
      <DescriptionRow label="JWKS" hint="Keys that tokens are signed with">
        <CopyValue value={pool.endpoints.jwks} label="JWKS URL" href={pool.endpoints.jwks} />
      </DescriptionRow>
      <DescriptionRow label="Discovery" hint="OpenID Connect configuration">
        <CopyValue
          value={pool.endpoints.openIdConfiguration}
          label="discovery URL"
          href={pool.endpoints.openIdConfiguration}
        />
      </DescriptionRow>
      <Domains pool={pool} clientsHref={clientsHref} settings={settings} />
    </DescriptionList>
  );
}

function Domains({ pool, clientsHref, settings }: PoolIdentityProps) {
  if (pool.domains.length === 0)
    return (
      <DescriptionRow label="Domain">
        None: there are no login pages.{' '}
        {settings.mayChange && (
          <Link href={poolSettingLink(settings, 'domainKind').href} className="link">
            Add a domain
          </Link>
        )}
      </DescriptionRow>
    );
  return pool.domains.map((domain) => (
    <Fragment key={domain}>
      <DescriptionRow label={domain.includes('.') ? 'Custom domain' : 'Domain'}>
        <CopyValue value={domain} label="domain" />
      </DescriptionRow>
      <DescriptionRow
        label="Hosted login"
        hint={servesLogin(pool.place) ? undefined : 'The address on AWS; this endpoint serves no login pages'}
      >
        <CopyValue value={`${domainUrl(pool.place, domain, pool.region)}/login`} label="hosted login URL" />
        <p className="text-sm text-muted">
          The whole address is on the page of each{' '}
          <Link href={clientsHref} className="link">
            app client
          </Link>
          .
        </p>
      </DescriptionRow>
    </Fragment>
  ));
}
