'use client';

import type { ReactNode } from 'react';
import { CopyValue } from '@/components/ui/copy-value';
import type { DataColumn } from '@/components/ui/data-column';
import { DataTable } from '@/components/ui/data-table';
import type { ClientSummary } from '@/lib/clients/queries';

const columns: DataColumn<ClientSummary>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => name },
  { id: 'id', header: 'Client id', cell: ({ id }) => <CopyValue value={id} label="client id" /> },
];

interface ClientTableProps {
  clients: readonly ClientSummary[];
  /** The list's address; an app client's page is below it. */
  listHref: string;
  empty: ReactNode;
  footer: ReactNode;
}

/** The app clients of one page. ListUserPoolClients tells names and ids; everything else is on each client's own page. */
export function ClientTable({ clients, listHref, empty, footer }: ClientTableProps) {
  return (
    <DataTable
      label="App clients"
      columns={columns}
      rows={clients}
      rowId={({ id }) => id}
      rowHref={({ id }) => `${listHref}/${encodeURIComponent(id)}`}
      empty={empty}
      footer={footer}
      fixedColumns
    />
  );
}
