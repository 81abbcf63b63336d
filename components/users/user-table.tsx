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
  /** `username`, or the attribute that people sign in by. */
  knownBy: string;
  usersHref: string;
  empty: ReactNode;
  footer: ReactNode;
}

/** The users of one page. */
export function UserTable({ users, attributes, knownBy, usersHref, empty, footer }: UserTableProps) {
  const columns = useMemo(() => withCells(attributes, knownBy), [attributes, knownBy]);
  return (
    <DataTable
      label="Users"
      columns={columns}
      rows={users}
      rowId={({ username }) => username}
      rowHref={(user) => userHref(usersHref, { username: user.username, sub: textOf(user, 'sub') })}
      empty={empty}
      footer={footer}
      fixedColumns
    />
  );
}

function textOf(user: UserRecord, attribute: string): string | undefined {
  return user.attributes.find(({ name }) => name === attribute)?.value;
}

function withCells(attributes: readonly string[], knownBy: string): DataColumn<UserRecord>[] {
  const byColumn = new Map(attributes.map((name) => [attributeColumn(name), name]));
  return userColumns(attributes, knownBy).map((column) => ({
    ...column,
    cell: (user) => {
      const attribute = byColumn.get(column.id);
      if (attribute === knownBy) return textOf(user, attribute) || <span className="mono">{user.username}</span>;
      return attribute ? <Words text={textOf(user, attribute)} /> : <Member id={column.id} user={user} />;
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
        // On a phone the words may take two lines.
        <span className="*:whitespace-normal">
          <Status tone={tone} title={meaning}>
            {word}
          </Status>
        </span>
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
