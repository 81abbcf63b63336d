'use client';

import type { ReactNode } from 'react';
import { ColumnChooser } from '@/components/ui/column-chooser';
import { columnsParam, type DataColumn, visibleColumns } from '@/components/ui/data-column';
import { useQueryChange } from '@/components/ui/use-query-change';

interface ListToolbarProps {
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'hidden' | 'required'>[];
  /** Search and filters. */
  children: ReactNode;
}

/** Search, filters and the choice of columns over a list that is streamed below: typing never loses its place to a reload. */
export function ListToolbar({ columns, children }: ListToolbarProps) {
  const { params: query, change } = useQueryChange();
  const choose = (next: Record<string, boolean>) => change({ columns: columnsParam(columns, next) });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{children}</div>
      <ColumnChooser
        columns={columns}
        visible={visibleColumns(columns, query.get('columns'))}
        onVisibleChange={choose}
      />
    </div>
  );
}
