'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import type { SettingParts } from '@/components/settings/section-form';
import { clientSettings } from '@/lib/settings/client-settings';
import type { Settings } from '@/lib/settings/kinds';

/** What the APIs of the pool offer an app client. */
export interface OfferedScopes {
  /** Undefined where they cannot be read: then they are typed. */
  scopes: readonly string[] | undefined;
  /** Where the APIs are. */
  href: string;
}

/** The settings of an app client with the pool's own scopes among those to choose, and the way to where they are made. */
export function useOfferedScopes(apis: OfferedScopes | undefined): { settings: Settings; parts?: SettingParts } {
  const { scopes, href } = apis ?? {};
  return useMemo(() => {
    if (href === undefined) return { settings: clientSettings };
    const { oauthScopes } = clientSettings;
    const own = (scopes ?? []).map((scope) => ({ value: scope, label: scope }));
    const offered = { ...oauthScopes, suggestions: [...(oauthScopes.suggestions ?? []), ...own] };
    return {
      settings: { ...clientSettings, oauthScopes: offered },
      parts: { below: { oauthScopes: () => <ApisNote href={href} /> } },
    };
  }, [scopes, href]);
}

function ApisNote({ href }: { href: string }) {
  return (
    <p className="mt-2 text-sm text-muted">
      Scopes of your own belong to the{' '}
      <Link href={href} className="link">
        APIs of the pool
      </Link>
      .
    </p>
  );
}
