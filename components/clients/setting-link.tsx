import Link from 'next/link';
import type { ClientSettingId } from '@/lib/settings/client-settings';
import { type SettingsPlace, settingLink } from './settings-place';

/** The way to a setting of an app client, behind the sentence that says what is wrong with it. */
export function SettingLink({ place, setting }: { place: SettingsPlace; setting: ClientSettingId }) {
  const { href, label } = settingLink(place, setting);
  return (
    <Link href={href} className="link">
      {label}
    </Link>
  );
}
