'use client';

import Columns3Cog from 'lucide-react/icons/columns-3-cog';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from './button';
import type { ColumnMenuProps } from './column-menu';

const loadMenu = () => import('./column-menu').then((module) => module.ColumnMenu);
// The button stays while the menu is on its way, so that nothing jumps.
const ColumnMenu = dynamic(loadMenu, { ssr: false, loading: () => <Trigger pending /> });

/** Which columns a table shows. A menu is heavier than the rest of a list page together: it comes on the first click. */
export function ColumnChooser(props: ColumnMenuProps) {
  const [asked, setAsked] = useState(false);
  return asked ? <ColumnMenu {...props} /> : <Trigger onOpen={() => setAsked(true)} />;
}

function Trigger({ pending, onOpen }: { pending?: boolean; onOpen?: () => void }) {
  return (
    <Button
      aria-haspopup="menu"
      icon={<Columns3Cog aria-hidden />}
      aria-busy={pending}
      onPointerEnter={() => void loadMenu()}
      onClick={onOpen}
    >
      Columns
    </Button>
  );
}
