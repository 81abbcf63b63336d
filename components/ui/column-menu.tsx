'use client';

import Columns3Cog from 'lucide-react/icons/columns-3-cog';
import { Button } from './button';
import type { DataColumn } from './data-column';
import { Menu, MenuCheck, MenuGroup } from './menu';

export type ColumnMenuProps = {
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'required'>[];
  visible: Record<string, boolean>;
  onVisibleChange: (visible: Record<string, boolean>) => void;
};

/** The menu behind `ColumnChooser`, which fetches it when it is first wanted: it is born open. */
export function ColumnMenu({ columns, visible, onVisibleChange }: ColumnMenuProps) {
  return (
    <Menu defaultOpen trigger={<Button icon={<Columns3Cog aria-hidden />}>Columns</Button>}>
      <MenuGroup label="Show">
        {columns.map(({ id, header, required }, index) => (
          <MenuCheck
            key={id}
            checked={visible[id] === true}
            disabled={index === 0 || required === true}
            onCheckedChange={(checked) => onVisibleChange({ ...visible, [id]: checked })}
          >
            {header}
          </MenuCheck>
        ))}
      </MenuGroup>
    </Menu>
  );
}
