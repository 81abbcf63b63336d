import type { DataColumn } from '@/components/ui/data-column';
import { attributeLabel } from './attribute-label';

type UserColumn = Omit<DataColumn<never>, 'cell'>;

/** What a column shows: a member of the user, or one attribute. */
export const attributeColumn = (name: string) => `attr.${name}`;

const shownAtFirst = ['email', 'phone_number', 'name'];

/** Columns of the list of users: what ListUsers tells, and every attribute that the pool has. */
export function userColumns(attributes: readonly string[]): readonly UserColumn[] {
  return [
    { id: 'username', header: 'Username' },
    ...attributes.map((name) => ({
      id: attributeColumn(name),
      header: attributeLabel(name),
      hidden: !shownAtFirst.includes(name),
    })),
    { id: 'status', header: 'Status' },
    { id: 'enabled', header: 'Sign-in' },
    { id: 'created', header: 'Created' },
    { id: 'changed', header: 'Last change', hidden: true },
  ];
}
