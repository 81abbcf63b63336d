'use client';

import type { ReactNode } from 'react';
import type { DataColumn } from '@/components/ui/data-column';
import { DataTable } from '@/components/ui/data-table';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { RunSummary } from '@/lib/runs/run-view';
import { runWords } from './run-words';

const columns: DataColumn<RunSummary>[] = [
  { id: 'title', header: 'Run', cell: ({ title }) => title },
  { id: 'state', header: 'State', cell: (run) => <RunState run={run} /> },
  { id: 'calls', header: 'Calls done', align: 'end', cell: ({ done, total }) => `${done} of ${total}` },
  {
    id: 'place',
    header: 'Connection',
    cell: ({ connection, region }) => (
      <span>
        {connection.title} <span className="mono text-muted">{region}</span>
      </span>
    ),
  },
  { id: 'by', header: 'Started by', cell: ({ actorName }) => actorName },
  { id: 'created', header: 'Started', cell: ({ createdAt }) => <Time value={createdAt} /> },
];

function RunState({ run }: { run: RunSummary }) {
  const { word, tone, busy } = runWords(run);
  return (
    <Status tone={tone} busy={busy}>
      {word}
    </Status>
  );
}

interface RunTableProps {
  runs: readonly RunSummary[];
  empty: ReactNode;
  footer: ReactNode;
}

/** Runs, newest first. */
export function RunTable({ runs, empty, footer }: RunTableProps) {
  return (
    <DataTable
      label="Runs"
      columns={columns}
      rows={runs}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/runs/${encodeURIComponent(id)}`}
      empty={empty}
      footer={footer}
      fixedColumns
    />
  );
}
