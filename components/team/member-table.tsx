'use client';

import type { DataColumn } from '@/components/ui/data-column';
import { DataTable } from '@/components/ui/data-table';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  /** What they may do where, in words. */
  roles: string;
  disabled: boolean;
  hasSecondFactor: boolean;
  lastSeenAt: number | undefined;
}

const columns: DataColumn<MemberRow>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => name },
  { id: 'email', header: 'E-mail', cell: ({ email }) => email },
  { id: 'roles', header: 'Roles', cell: ({ roles }) => roles },
  { id: 'factor', header: 'Second factor', cell: ({ hasSecondFactor }) => (hasSecondFactor ? 'On' : 'Off') },
  { id: 'seen', header: 'Last seen', cell: ({ lastSeenAt }) => (lastSeenAt ? <Time value={lastSeenAt} /> : '–') },
  {
    id: 'state',
    header: 'Account',
    cell: ({ disabled }) => (
      <Status tone={disabled ? 'neutral' : 'success'}>{disabled ? 'Disabled' : 'Enabled'}</Status>
    ),
  },
];

/** Everyone who may come in. */
export function MemberTable({ members }: { members: readonly MemberRow[] }) {
  return (
    <DataTable
      label="Members"
      columns={columns}
      rows={members}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/team/${encodeURIComponent(id)}`}
      empty="Nobody yet."
      fixedColumns
    />
  );
}
