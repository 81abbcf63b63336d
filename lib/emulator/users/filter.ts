/** What ListUsers can search by; custom attributes it cannot [sdk, SearchFilter of ListUsersRequest]. */
export const searchableAttributes = [
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
] as const;

export type SearchableAttribute = (typeof searchableAttributes)[number];

export interface UserFilter {
  attribute: SearchableAttribute;
  operator: 'equals' | 'startsWith';
  value: string;
}

export type ParsedFilter = { filter: UserFilter | undefined } | { problem: string };

const grammar = /^\s*(?:"([^"\\]+)"|([^\s"=^]+))\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/su;

/**
 * Reads a ListUsers filter: `attribute = "value"` or `attribute ^= "value"` (prefix), one condition, quotes in the value escaped by `\`,
 * the attribute quoted or not. An empty text means all users.
 *
 * @returns the filter (undefined = all), or the text of Cognito's InvalidParameterException [MOTO; measured logs]
 */
export function parseFilter(text: string | undefined): ParsedFilter {
  if (text === undefined || text.trim() === '') return { filter: undefined };
  const match = grammar.exec(text);
  if (!match) return { problem: 'Error while parsing filter' };
  const name = match[1] ?? match[2] ?? '';
  const attribute = searchableAttributes.find((known) => known === name);
  if (!attribute) return { problem: `Invalid search attribute: ${name}` };
  const value = (match[4] ?? '').replace(/\\(.)/gsu, '$1');
  return { filter: { attribute, operator: match[3] === '=' ? 'equals' : 'startsWith', value } };
}

/**
 * The form in which a value is kept and compared. `username` and `status` are compared as they are, all others without regard to case
 * [sdk; DG23 says that no search regards it, the SDK's text is newer].
 */
export function searchKey(attribute: SearchableAttribute, value: string): string {
  return attribute === 'username' || attribute === 'status' ? value : value.toLowerCase();
}

/** The least text that is greater than every text with this prefix, for an index range; undefined when there is none. */
export function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
  }
  return undefined;
}
