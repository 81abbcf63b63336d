import { SettingsView } from '@/components/pools/settings-view';
import { Notice } from '@/components/ui/notice';
import { PageError } from '@/components/ui/page-error';
import type { Actor } from '@/lib/access/actor';
import { asResult } from '@/lib/pools/as-result';
import { getPoolSettings } from '@/lib/pools/overview';
import type { PoolKey } from '@/lib/pools/pool-target';
import { poolSettings } from '@/lib/settings/pool-settings';
import { poolSettingApplies } from '@/lib/settings/rules';
import { poolSections } from '@/lib/settings/sections';

const parts = { mfa: 'MFA settings', domain: 'Domain settings' };

interface PoolSettingsProps {
  actor: Actor;
  pool: PoolKey;
  /** Where they are changed; undefined for those who may not. */
  editHref: string | undefined;
}

/** Every setting of the pool, streamed after its ids. */
export async function PoolSettings({ actor, pool, editHref }: PoolSettingsProps) {
  const view = await asResult('pools.settings', () => getPoolSettings(actor, pool));
  if (!view.ok) return <PageError error={view.error} />;
  const { values, gaps } = view.data;
  return (
    <>
      {gaps.map(({ part, error }) => (
        <Notice key={part} kind="warning" title={`${parts[part]} may be incomplete below`}>
          {error.message} {error.advice}
        </Notice>
      ))}
      <SettingsView
        sections={poolSections}
        settings={poolSettings}
        values={values}
        applies={(id) => poolSettingApplies(id, values)}
        editHref={editHref}
      />
    </>
  );
}
