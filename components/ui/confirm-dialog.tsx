'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useState } from 'react';
import { Button } from './button';
import type { ConfirmPanelProps } from './confirm-panel';

const loadPanel = () => import('./confirm-panel').then((module) => module.ConfirmPanel);
const ConfirmPanel = dynamic(loadPanel, { ssr: false });

type ConfirmDialogProps = Omit<ConfirmPanelProps, 'open' | 'onOpenChange'> & {
  /** The button that opens it. */
  trigger: Omit<ComponentProps<typeof Button>, 'onClick'>;
};

/** A button that asks before it does something, in a dialog that is fetched on the first click. */
export function ConfirmDialog({ trigger, ...panel }: ConfirmDialogProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        {...trigger}
        aria-haspopup="dialog"
        onPointerEnter={() => void loadPanel()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      />
      {asked && <ConfirmPanel {...panel} open={open} onOpenChange={setOpen} />}
    </>
  );
}
