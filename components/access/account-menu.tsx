'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { AccountButton } from './account-button';
import type { AccountMenuProps } from './account-menu-open';

const loadMenu = () => import('./account-menu-open').then((module) => module.AccountMenuOpen);
// The button stays while the menu is on its way, so that nothing jumps.
const AccountMenuOpen = dynamic(loadMenu, { ssr: false });

/** Who is signed in, and what they can do about it. The menu comes on the first click. */
export function AccountMenu(props: AccountMenuProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <AccountMenuOpen {...props} />;
  return (
    <AccountButton
      person={props.person}
      aria-haspopup="menu"
      onPointerEnter={() => void loadMenu()}
      onClick={() => setAsked(true)}
    />
  );
}
