'use client';

import { lazy, Suspense, useState } from 'react';
import { AccountButton } from './account-button';
import type { AccountMenuProps } from './account-menu-open';

const loadMenu = () => import('./account-menu-open').then((module) => ({ default: module.AccountMenuOpen }));
const AccountMenuOpen = lazy(loadMenu);

/** Who is signed in, and what they can do about it. The menu comes on the first click, and the button stays while it is on its way. */
export function AccountMenu(props: AccountMenuProps) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <AccountButton
        person={props.person}
        aria-haspopup="menu"
        onPointerEnter={() => void loadMenu()}
        onClick={() => setAsked(true)}
      />
    );
  return (
    <Suspense fallback={<AccountButton person={props.person} aria-haspopup="menu" aria-expanded />}>
      <AccountMenuOpen {...props} />
    </Suspense>
  );
}
