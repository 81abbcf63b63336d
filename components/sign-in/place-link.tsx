import Link from 'next/link';
import { type SettingsPlace, settingLink } from '@/components/clients/settings-place';
import { type PoolSettingsPlace, poolSettingLink } from '@/components/pools/pool-settings-place';
import type { GuidePlace } from '@/lib/sign-in/guide/failure-guide';

export interface BenchHrefs {
  /** The app client's page. */
  client: string;
  /** Where the app client's settings are. */
  settings: SettingsPlace;
  /** Where the settings of its pool are. */
  poolSettings: PoolSettingsPlace;
  users: string;
  /** The APIs of its pool. */
  apis: string;
  /** As whom somebody has just tried to sign in. */
  triedAs?: string | undefined;
  /** Where codes are read that the embedded Cognito did not send; undefined elsewhere, and for who may not read them. */
  inbox?: string | undefined;
}

/** Where to change what a sentence names, and what the link says. */
export function placeOf(at: GuidePlace, hrefs: BenchHrefs): { href: string; label: string } {
  if (at.kind === 'user') return userPlace(hrefs);
  if (at.kind === 'apis') return { href: hrefs.apis, label: 'Go to the APIs' };
  if (at.kind === 'branding') return { href: `${hrefs.client}/branding`, label: 'Go to the branding' };
  if (at.kind === 'client') return settingLink(hrefs.settings, at.setting);
  return poolSettingLink(hrefs.poolSettings, at.setting);
}

/** The list of users, and of all that are in it the one who was tried. */
function userPlace({ users, triedAs }: BenchHrefs): { href: string; label: string } {
  if (!triedAs) return { href: users, label: 'Go to the users' };
  const by = triedAs.includes('@') ? 'email' : /^\+\d+$/.test(triedAs) ? 'phone_number' : 'username';
  return { href: `${users}?${new URLSearchParams({ by, q: triedAs })}`, label: 'Find this user' };
}

/** The way there, behind the sentence that says what is wrong. */
export function PlaceLink({ at, hrefs }: { at: GuidePlace; hrefs: BenchHrefs }) {
  const { href, label } = placeOf(at, hrefs);
  return (
    <Link href={href} className="link">
      {label}
    </Link>
  );
}
