'use client';

import LogOut from 'lucide-react/icons/log-out';
import UserCog from 'lucide-react/icons/user-round-cog';
import { Menu, MenuGroup, MenuItem, MenuLink } from '@/components/ui/menu';
import { AccountButton, type Person } from './account-button';
import { leave, type SignOut } from './leave';

export type AccountMenuProps = { person: Person; signOut: SignOut };

/** The menu behind `AccountMenu`, born open. */
export function AccountMenuOpen({ person, signOut }: AccountMenuProps) {
  return (
    <Menu defaultOpen align="start" trigger={<AccountButton person={person} />}>
      <MenuGroup label={person.email}>
        <MenuLink href="/account">
          <UserCog aria-hidden />
          Your account
        </MenuLink>
        <MenuItem onSelect={() => void leave(signOut)}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}
