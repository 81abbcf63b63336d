'use client';

import { SearchInput } from '@/components/ui/search-input';
import { Select } from '@/components/ui/select';
import { useQueryChange } from '@/components/ui/use-query-change';
import { accountStatus } from './account-status';

interface UserSearchProps {
  /** What Cognito can search. */
  attributes: readonly { id: string; label: string }[];
  statuses: readonly string[];
  /** The attribute that is searched when the address names none. */
  defaultBy: string;
}

/**
 * Finds users by one condition, because ListUsers takes one: the beginning of an attribute, the account's state, or
 * whether it is enabled. Choosing another kind of condition lets go of the one before.
 */
export function UserSearch({ attributes, statuses, defaultBy }: UserSearchProps) {
  const { params: query, change } = useQueryChange();
  const by = query.get('by') ?? defaultBy;
  const go = (changes: Record<string, string | undefined>) => change({ token: undefined, page: undefined, ...changes });
  return (
    <>
      <div className="w-full sm:w-48">
        <Select
          aria-label="Find users by"
          value={by}
          onChange={({ target }) => go({ by: target.value === defaultBy ? undefined : target.value, is: undefined })}
        >
          <optgroup label="Begins with">
            {attributes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </optgroup>
          <optgroup label="Is">
            <option value="status">Status</option>
            <option value="enabled">Enabled or disabled</option>
          </optgroup>
        </Select>
      </div>
      {by === 'status' || by === 'enabled' ? (
        <div className="w-full sm:w-56">
          <Select
            aria-label={by === 'status' ? 'Status' : 'Enabled or disabled'}
            placeholder="Any"
            value={query.get('is') ?? ''}
            options={by === 'status' ? statuses.map((value) => ({ value, label: accountStatus(value).word })) : sides}
            onChange={({ target }) => go({ is: target.value, q: undefined })}
          />
        </div>
      ) : (
        <SearchInput
          label={`Search by the beginning of ${attributes.find(({ id }) => id === by)?.label ?? by}`}
          placeholder="Begins with…"
          reset={['token', 'page', 'is']}
        />
      )}
    </>
  );
}

const sides = [
  { value: 'enabled', label: 'Enabled' },
  { value: 'disabled', label: 'Disabled' },
];
