import Link from 'next/link';
import type { PoolSettingId } from '@/lib/settings/pool-settings';
import { type PoolSettingsPlace, poolSettingLink } from './pool-settings-place';

/** The way to a setting of a pool, behind the sentence that says what is wrong with it. */
export function PoolSettingLink({ place, setting }: { place: PoolSettingsPlace; setting: PoolSettingId }) {
  const { href, label } = poolSettingLink(place, setting);
  return (
    <Link href={href} className="link">
      {label}
    </Link>
  );
}
