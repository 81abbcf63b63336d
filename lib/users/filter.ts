import 'server-only';
/** Attributes that ListUsers can search; custom attributes are never among them (SDK, ListUsersRequest.Filter). */
export const searchableAttributes = [
  { id: 'username', label: 'Username' },
  { id: 'email', label: 'E-mail' },
  { id: 'phone_number', label: 'Phone number' },
  { id: 'name', label: 'Name' },
  { id: 'given_name', label: 'Given name' },
  { id: 'family_name', label: 'Family name' },
  { id: 'preferred_username', label: 'Preferred username' },
  { id: 'sub', label: 'User id (sub)' },
] as const;

export type SearchableAttribute = (typeof searchableAttributes)[number]['id'];

/** Account states as Cognito's filter spells them. */
export const filterableStatuses = [
  'UNCONFIRMED',
  'CONFIRMED',
  'FORCE_CHANGE_PASSWORD',
  'RESET_REQUIRED',
  'EXTERNAL_PROVIDER',
] as const;

/** One condition, because ListUsers takes exactly one. */
export type UserCondition =
  | { by: 'attribute'; attribute: SearchableAttribute; match: 'prefix' | 'exact'; text: string }
  | { by: 'status'; status: (typeof filterableStatuses)[number] }
  | { by: 'enabled'; enabled: boolean };

const FILTER_LIMIT = 256;

/** The condition in ListUsers' filter grammar; undefined when there is nothing to search for. */
export function userFilter(condition: UserCondition | undefined): string | undefined {
  switch (condition?.by) {
    case undefined:
      return undefined;
    case 'attribute':
      if (condition.text === '') return undefined;
      return `${condition.attribute} ${condition.match === 'prefix' ? '^=' : '='} "${escapeQuotes(condition.text)}"`;
    case 'status':
      return `cognito:user_status = "${condition.status}"`;
    case 'enabled':
      // In the grammar `status` is the enabled flag; the account state is `cognito:user_status`.
      return `status = "${condition.enabled ? 'Enabled' : 'Disabled'}"`;
    default:
      return condition satisfies never;
  }
}

/** Whether Cognito would take the search text: the whole filter holds at most 256 characters. */
export function searchFits(condition: UserCondition): boolean {
  return (userFilter(condition) ?? '').length <= FILTER_LIMIT;
}

function escapeQuotes(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
