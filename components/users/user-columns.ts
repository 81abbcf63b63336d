import type { DataColumn } from '@/components/ui/data-column';
import { attributeLabel } from './attribute-label';

type UserColumn = Omit<DataColumn<never>, 'cell'>;

/** What a column shows: a member of the user, or one attribute. */
export const attributeColumn = (name: string) => `attr.${name}`;

const shownAtFirst = ['email', 'phone_number', 'name'];

/**
 * Columns of the list of users: what ListUsers tells, and every attribute that the pool has. The first one is what people
 * are known by: where they sign in by e-mail or phone, Cognito's username is a UUID that says nothing.
 */
export function userColumns(attributes: readonly string[], knownBy: string): readonly UserColumn[] {
  const username: UserColumn = { id: 'username', header: 'Username', hidden: knownBy !== 'username' };
  const columns: UserColumn[] = [
    username,
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
  const first = columns.find(({ id }) => id === attributeColumn(knownBy)) ?? username;
  return [first, ...columns.filter((column) => column !== first)];
}
