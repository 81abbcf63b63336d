'use client';

import { Menu as Base } from '@base-ui/react/menu';
import clsx from 'clsx';
import Check from 'lucide-react/icons/check';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { itemClass, popupClass } from './popup-class';
import { popupHome } from './popup-home';

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  align?: 'start' | 'end';
  /** Open from the start, for a menu that was fetched because somebody asked for it. */
  defaultOpen?: boolean;
  children: ReactNode;
};

/** A menu of things to do. Fill it with `MenuGroup` and `MenuCheck`. */
export function Menu({ trigger, align = 'end', defaultOpen, children }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={popupHome()}>
        <Base.Positioner align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = { onSelect: () => void; children: ReactNode };

/** A line that does something; the menu closes. */
export function MenuItem({ onSelect, children }: MenuItemProps) {
  return (
    <Base.Item onClick={onSelect} className={itemClass}>
      {children}
    </Base.Item>
  );
}

type MenuLinkProps = { href: string; children: ReactNode };

/** A line that leads to a page; the menu closes. */
export function MenuLink({ href, children }: MenuLinkProps) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} prefetch={false} />} className={itemClass}>
      {children}
    </Base.LinkItem>
  );
}

type MenuCheckProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
};

/** A line that is on or off; the menu stays open. */
export function MenuCheck({ checked, onCheckedChange, disabled, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} disabled={disabled} className={itemClass}>
      <span className="flex size-4 items-center justify-center">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden className="text-accent-text" />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

/** A quiet title over a few lines. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 py-1 text-xs text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
