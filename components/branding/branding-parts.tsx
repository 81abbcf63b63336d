import Palette from 'lucide-react/icons/palette';
import Link from 'next/link';
import { type PoolSettingsPlace, poolSettingLink } from '@/components/pools/pool-settings-place';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { BrandingPage } from '@/lib/branding/queries';
import { type ClassicActions, ClassicForm } from './classic-form';
import { type StyleActions, StylePart } from './style-part';

interface BrandingPartsProps {
  client: { connection: string; poolId: string; clientId: string };
  page: BrandingPage;
  poolSettings: PoolSettingsPlace;
  clientHref: string;
  /** Undefined for somebody who may only look. */
  actions: { classic: ClassicActions; style: StyleActions } | undefined;
}

/** What there is to brand: the classic pages, managed login, both where a pool's two domains differ, or nothing yet. */
export function BrandingParts({ client, page, poolSettings, clientHref, actions }: BrandingPartsProps) {
  const { classic, style, hasPages, hasDomain } = page;
  if (!hasDomain) {
    const { href, label } = poolSettingLink(poolSettings, 'domainKind');
    return (
      <EmptyState
        icon={<Palette aria-hidden />}
        title="This pool has no domain, so there are no login pages to brand"
        action={<LinkButton href={href}>{poolSettings.mayChange ? 'Add a domain' : label}</LinkButton>}
      >
        Login pages need an address. Cognito keeps logo and CSS only for a pool that has one.
      </EmptyState>
    );
  }
  const both = Boolean(classic && style);
  return (
    <div className="grid gap-8">
      {!hasPages && (
        <Notice kind="warning">
          This app client signs nobody in on login pages, so nobody will see this.{' '}
          <Link href={`${clientHref}#setting-oauthEnabled`} className="link">
            See its settings
          </Link>
        </Notice>
      )}
      {!actions && <Notice>You can look, but not change: your role or this connection does not allow it.</Notice>}
      {style && (
        <div className="grid gap-4">
          <h3 className="font-medium">Managed login</h3>
          {both && <Whose what="one of the pool’s two domains" />}
          <StylePart client={client} look={style} actions={actions?.style} />
        </div>
      )}
      {classic && (
        <div className="grid gap-4">
          <h3 className="font-medium">Classic pages</h3>
          {both && <Whose what="the other domain" />}
          <ClassicForm key={classic.version} client={client} look={classic} actions={actions?.classic} />
        </div>
      )}
    </div>
  );
}

const Whose = ({ what }: { what: string }) => <p className="text-sm text-muted">Shown by {what}.</p>;
