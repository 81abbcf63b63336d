'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { popupClass } from './popup-class';
import { popupHome } from './popup-home';

type TooltipProps = {
  /** The hint; the trigger needs a name of its own besides, touch screens never show this. */
  text: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** The one element it explains; has to take the focus. */
  children: ReactElement;
};

/** A hint on hover and focus. Nothing essential belongs in here. */
export function Tooltip({ text, side = 'top', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal container={popupHome()}>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className={`${popupClass} max-w-72 px-2 py-1 text-sm`}>{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
