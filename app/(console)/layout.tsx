import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AgainProvider } from '@/components/access/again-provider';
import { PlainHttpBanner } from '@/components/access/plain-http-banner';
import type { ConnectionView } from '@/components/shell/connection-view';
import { railCookie, readTheme, themeCookie } from '@/components/shell/preference';
import { Rail } from '@/components/shell/rail';
import { SkipLink } from '@/components/shell/skip-link';
import { TopLine } from '@/components/shell/top-line';
import { signOut } from '@/lib/access/actions';
import { actorMay, currentActor } from '@/lib/access/actor';
import { listProviders } from '@/lib/access/oidc/providers';
import { listConnections } from '@/lib/config/connections';
import { env } from '@/lib/config/env';
import { isReachedOverPlainHttp } from '@/lib/config/listen-policy';
import { mayCreatePools } from '@/lib/pools/may-create-pools';

/** The shell must stand even where the configuration does not: the pages say what is wrong with it. */
function connectionViews(): ConnectionView[] {
  try {
    return listConnections().map(({ id, title, kind, regions, readOnly }) => ({ id, title, kind, regions, readOnly }));
  } catch {
    return [];
  }
}

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const { name, email } = actor;
  const account = { person: { name, email }, signOut };
  const jar = await cookies();
  const theme = readTheme(jar.get(themeCookie)?.value);
  const folded = jar.get(railCookie)?.value === 'folded';
  const connections = connectionViews();
  const hidden = [
    ...(connections.some(({ kind }) => kind === 'embedded') && actorMay(actor, 'inbox.read') ? [] : ['/inbox']),
    ...(actorMay(actor, 'member.read') ? [] : ['/team']),
    ...(mayCreatePools(actor) ? [] : ['/pools/new']),
  ];
  return (
    <>
      <SkipLink />
      {isReachedOverPlainHttp(env()) && <PlainHttpBanner />}
      <div className="flex">
        <Rail hidden={hidden} folded={folded} theme={theme} account={account} />
        <div className="min-w-0 flex-1">
          <TopLine connections={connections} hidden={hidden} theme={theme} account={account} />
          <main id="content" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-6 outline-none sm:px-6">
            <AgainProvider email={email} providers={listProviders()}>
              {children}
            </AgainProvider>
          </main>
        </div>
      </div>
    </>
  );
}
