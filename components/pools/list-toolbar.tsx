'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ColumnChooser } from '@/components/ui/column-chooser';
import { columnsParam, type DataColumn, visibleColumns } from '@/components/ui/data-column';
import { hrefWith } from '@/components/ui/href-with';

interface ListToolbarProps {
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'hidden' | 'required'>[];
  /** Search and filters. */
  children: ReactNode;
}

/** Search, filters and the choice of columns over a list that is streamed below: typing never loses its place to a reload. */
export function ListToolbar({ columns, children }: ListToolbarProps) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const choose = (next: Record<string, boolean>) =>
    router.replace(hrefWith(path, query, { columns: columnsParam(columns, next) }), { scroll: false });
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
