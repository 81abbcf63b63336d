'use client';

import { RowList } from '@/components/settings/controls/row-list';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type ResourceServer, resourceServerFacts } from '@/lib/blueprint/resource-server';
import type { Problem } from '@/lib/settings/problems';

interface ApiFieldsProps {
  value: ResourceServer;
  /** Told how it changes: several fields that were typed into before the page woke up tell so at once. */
  onChange: (change: (before: ResourceServer) => ResourceServer) => void;
  /** What is wrong and may be told. */
  faults: readonly Problem[];
  /** It is there already: its identifier is no field any more. */
  isThere?: boolean | undefined;
}

/** Where links to a value of an API lead. */
export const apiFieldId = (field: string) => `api-${field}`;

const locks = { identifier: 'Can never be changed once the API exists.', name: undefined };

/** Name, identifier and scopes of an API. */
export function ApiFields({ isThere, ...props }: ApiFieldsProps) {
  return (
    <>
      <WordField {...props} field="name" />
      {!isThere && <WordField {...props} field="identifier" />}
      <ScopeRows {...props} />
    </>
  );
}

function WordField({ value, onChange, faults, field }: ApiFieldsProps & { field: 'name' | 'identifier' }) {
  const { label, help } = resourceServerFacts[field];
  return (
    <Field
      id={apiFieldId(field)}
      label={label}
      help={help}
      lock={locks[field]}
      error={faults.find(({ settings: [at] }) => at === field)?.message}
    >
      {(control) => (
        <Input
          {...control}
          mono={field === 'identifier'}
          value={value[field]}
          onChange={({ target: { value: text } }) => onChange((before) => ({ ...before, [field]: text }))}
        />
      )}
    </Field>
  );
}

function ScopeRows({ value, onChange, faults }: ApiFieldsProps) {
  const { label, help, item } = resourceServerFacts.scopes;
  const own = faults.filter(({ settings: [at] }) => at === 'scopes');
  const changeScope = (index: number, part: Partial<ResourceServer['scopes'][number]>) =>
    onChange(({ scopes, ...before }) => ({
      ...before,
      scopes: scopes.map((scope, at) => (at === index ? { ...scope, ...part } : scope)),
    }));
  return (
    <FieldGroup
      id={apiFieldId('scopes')}
      label={label}
      help={help}
      error={own.find(({ index }) => index === undefined)?.message}
    >
      <RowList
        item={item}
        rows={value.scopes}
        onRowsChange={(scopes) => onChange((before) => ({ ...before, scopes }))}
        newRow={() => ({ name: '', description: '' })}
        problems={own}
      >
        {(scope, _change, index, control) => (
          <div className="grid grid-cols-2 gap-2">
            <Input
              {...control('name')}
              mono
              aria-label={`Name of scope ${index + 1}`}
              placeholder="read"
              value={scope.name}
              onChange={({ target }) => changeScope(index, { name: target.value })}
            />
            <Input
              {...control('description')}
              aria-label={`Description of scope ${index + 1}`}
              placeholder="Read orders"
              value={scope.description}
              onChange={({ target }) => changeScope(index, { description: target.value })}
            />
          </div>
        )}
      </RowList>
    </FieldGroup>
  );
}
