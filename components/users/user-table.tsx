'use client';

import { type ReactNode, useMemo } from 'react';
import type { DataColumn } from '@/components/ui/data-column';
import { DataTable } from '@/components/ui/data-table';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { UserRecord } from '@/lib/users/user-record';
import { accountStatus } from './account-status';
import { attributeColumn, userColumns } from './user-columns';
import { userHref } from './user-href';

interface UserTableProps {
  users: readonly UserRecord[];
  /** Attributes of the pool that a column can show. */
  attributes: readonly string[];
  usersHref: string;
  empty: ReactNode;
  footer: ReactNode;
}

/** The users of one page. */
export function UserTable({ users, attributes, usersHref, empty, footer }: UserTableProps) {
  const columns = useMemo(() => withCells(attributes), [attributes]);
  return (
    <DataTable
      label="Users"
      columns={columns}
      rows={users}
      rowId={({ username }) => username}
      rowHref={(user) => userHref(usersHref, { username: user.username, sub: valueOf(user, 'sub') })}
      empty={empty}
      footer={footer}
      fixedColumns
    />
  );
}

function valueOf(user: UserRecord, attribute: string): string | undefined {
  return user.attributes.find(({ name }) => name === attribute)?.value;
}

function withCells(attributes: readonly string[]): DataColumn<UserRecord>[] {
  const byColumn = new Map(attributes.map((name) => [attributeColumn(name), name]));
  return userColumns(attributes).map((column) => ({
    ...column,
    cell: (user) => {
      const attribute = byColumn.get(column.id);
      return attribute ? <Words text={valueOf(user, attribute)} /> : <Member id={column.id} user={user} />;
    },
  }));
}

function Words({ text }: { text: string | undefined }) {
  return text || <span className="text-muted">–</span>;
}

function Member({ id, user }: { id: string; user: UserRecord }) {
  switch (id) {
    case 'username':
      return <span className="mono">{user.username}</span>;
    case 'status': {
      const { word, tone, meaning } = accountStatus(user.status);
      return (
        <Status tone={tone} title={meaning}>
          {word}
        </Status>
      );
    }
    case 'enabled':
      return user.enabled ? 'Enabled' : <Status tone="danger">Disabled</Status>;
    case 'created':
      return user.created ? <Time value={user.created} /> : <Words text={undefined} />;
    default:
      return user.changed ? <Time value={user.changed} /> : <Words text={undefined} />;
  }
}
