'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import clsx from 'clsx';
import X from 'lucide-react/icons/x';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from './icon-button';
import { backdropClass } from './popup-class';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the foot, the primary one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** What gets the focus at first; otherwise the first control. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
};

const sizes = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl' };

/**
 * A modal dialog: traps the focus, gives it back, closes on Escape and on a click beside it. Load it with `next/dynamic` (or use
 * `ConfirmDialog`, which does) where a page has to be there first.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = 'sm', initialFocus } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center p-2 sm:items-center sm:p-6">
          <Base.Popup
            initialFocus={initialFocus}
            className={clsx(
              'card flex max-h-full w-full flex-col bg-raised shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0',
              sizes[size],
            )}
          >
            <div className="flex items-start gap-4 px-5 pt-4">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-lg font-semibold wrap-anywhere">{title}</Base.Title>
                {description && (
                  <Base.Description render={<div />} className="mt-1 text-muted wrap-anywhere">
                    {description}
                  </Base.Description>
                )}
              </div>
              <Base.Close render={<IconButton size="sm" label="Close" icon={<X aria-hidden />} />} />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
            {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
