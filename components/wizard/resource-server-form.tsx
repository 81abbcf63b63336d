'use client';

import { useState } from 'react';
import { RowList } from '@/components/settings/controls/row-list';
import { focusField } from '@/components/settings/focus-field';
import { Button } from '@/components/ui/button';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type ResourceServer, resourceServerSchema } from '@/lib/blueprint/resource-server';
import type { Problem } from '@/lib/settings/problems';

interface ResourceServerFormProps {
  /** Left out for a new one. */
  server: ResourceServer | undefined;
  /** Identifiers of the others. */
  taken: readonly string[];
  onKeep: (server: ResourceServer) => void;
  onCancel: () => void;
}

const empty: ResourceServer = { identifier: '', name: '', scopes: [{ name: '', description: '' }] };

/** One API. It goes into the draft as a whole, once it is right. */
export function ResourceServerForm({ server = empty, taken, onKeep, onCancel }: ResourceServerFormProps) {
  const [value, setValue] = useState(server);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(value, taken);
  const told = tried ? faults : [];

  function keep() {
    setTried(true);
    const [first] = faults;
    if (!first) onKeep(value);
    else focusField(`api-${first.settings[0]}`);
  }

  return (
    <div className="space-y-4">
      <WordFields value={value} onChange={setValue} faults={told} />
      <ScopeRows value={value} onChange={setValue} faults={told} />
      <div className="flex gap-2">
        <Button variant="primary" onClick={keep}>
          Keep API
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}

interface PartProps {
  value: ResourceServer;
  onChange: (value: ResourceServer) => void;
  faults: readonly Problem[];
}

const words = {
  name: { label: 'Name', help: 'Shown in lists only.', lock: undefined },
  identifier: {
    label: 'Identifier',
    help: 'Stands before each scope, as in api/read. Often the address of the API.',
    lock: 'Can never be changed once the pool exists.',
  },
};

function WordFields({ value, onChange, faults }: PartProps) {
  return (['name', 'identifier'] as const).map((field) => (
    <Field
      key={field}
      id={`api-${field}`}
      {...words[field]}
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
  ));
}

function ScopeRows({ value, onChange, faults }: PartProps) {
  return (
    <FieldGroup id="api-scopes" label="Scopes" help="What an app may ask to do, each with a word to its reader.">
      <RowList
        item="scope"
        rows={value.scopes}
        onRowsChange={(scopes) => onChange({ ...value, scopes })}
        newRow={() => ({ name: '', description: '' })}
        problems={faults.filter(({ settings: [at] }) => at === 'scopes')}
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

/** What the schema says, in the form that rows of settings show; the field is the first of `settings`. */
function faultsOf(value: ResourceServer, taken: readonly string[]): Problem[] {
  const issues = resourceServerSchema.safeParse(value).error?.issues ?? [];
  // One message a field: "enter something" makes "without spaces" superfluous.
  const first = new Map(issues.map((issue) => [issue.path.join('.'), issue] as const).toReversed());
  const faults = [...first.values()].toReversed().map(({ path: [field = '', index, part], message }): Problem => {
    const place = typeof index === 'number' ? { index, ...(part !== undefined && { field: String(part) }) } : {};
    return { rule: 'bounds', level: 'error', settings: [String(field)], message, ...place };
  });
  if (!taken.includes(value.identifier)) return faults;
  const message = 'Another API has this identifier. Choose a different one.';
  return [...faults, { rule: 'taken', level: 'error', settings: ['identifier'], message }];
}
