'use client';

import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { CopyValue } from '@/components/ui/copy-value';
import type { DataColumn } from '@/components/ui/data-column';
import { DataTable } from '@/components/ui/data-table';
import { Time } from '@/components/ui/time';
import { planName } from './plan-name';
import { type PoolColumnId, poolColumns } from './pool-columns';
import { PoolFact } from './pool-fact';
import { type PoolRow, poolHref } from './pool-row';

interface PoolTableProps {
  /** Pools come from more than one connection or region. */
  severalPlaces: boolean;
  rows: readonly PoolRow[];
  empty: ReactNode;
  footer: ReactNode;
}

const cells: Record<PoolColumnId, (row: PoolRow) => ReactNode> = {
  name: ({ name }) => name,
  id: ({ id }) => <CopyValue value={id} label="pool id" />,
  arn: ({ facts }) => (
    <PoolFact facts={facts} show={({ arn }) => arn && <CopyValue value={arn} label="pool ARN" oneLine />} />
  ),
  place: ({ connectionTitle, region }) => (
    <span>
      {connectionTitle} <span className="mono text-muted">{region}</span>
    </span>
  ),
  users: ({ facts }) => (
    <PoolFact facts={facts} show={({ estimatedUsers }) => estimatedUsers?.toLocaleString('en-GB')} />
  ),
  plan: ({ facts }) => (
    <PoolFact
      facts={facts}
      show={({ tier }) =>
        tier && (
          <span>
            <Badge>{planName(tier)}</Badge>
          </span>
        )
      }
    />
  ),
  changed: ({ changed }) => (changed ? <Time value={changed} /> : '–'),
  created: ({ created }) => (created ? <Time value={created} /> : '–'),
};

const columnsOf = (severalPlaces: boolean): DataColumn<PoolRow>[] =>
  poolColumns(severalPlaces).map((column) => ({ ...column, cell: cells[column.id] }));
const columns = { one: columnsOf(false), several: columnsOf(true) };

/** The pools of one page. */
export function PoolTable({ severalPlaces, rows, empty, footer }: PoolTableProps) {
  return (
    <DataTable
      label="User pools"
      columns={severalPlaces ? columns.several : columns.one}
      rows={rows}
      rowId={({ connection, id }) => `${connection}/${id}`}
      rowHref={({ connection, id }) => poolHref(connection, id)}
      empty={empty}
      footer={footer}
      fixedColumns
    />
  );
}
