'use client';

import { RowList } from '@/components/settings/controls/row-list';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type ResourceServer, resourceServerFacts } from '@/lib/blueprint/resource-server';
import type { Problem } from '@/lib/settings/problems';

interface ApiFieldsProps {
  value: ResourceServer;
  onChange: (value: ResourceServer) => void;
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
          onChange={(event) => onChange({ ...value, [field]: event.target.value })}
        />
      )}
    </Field>
  );
}

function ScopeRows({ value, onChange, faults }: ApiFieldsProps) {
  const { label, help, item } = resourceServerFacts.scopes;
  const own = faults.filter(({ settings: [at] }) => at === 'scopes');
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
        onRowsChange={(scopes) => onChange({ ...value, scopes })}
        newRow={() => ({ name: '', description: '' })}
        problems={own}
      >
        {(scope, change, index, control) => (
          <div className="grid grid-cols-2 gap-2">
            <Input
              {...control('name')}
              mono
              aria-label={`Name of scope ${index + 1}`}
              placeholder="read"
              value={scope.name}
              onChange={(event) => change({ ...scope, name: event.target.value })}
            />
            <Input
              {...control('description')}
              aria-label={`Description of scope ${index + 1}`}
              placeholder="Read orders"
              value={scope.description}
              onChange={(event) => change({ ...scope, description: event.target.value })}
            />
          </div>
        )}
      </RowList>
    </FieldGroup>
  );
}
