'use client';

import { fieldId } from '@/components/settings/setting-field';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError, FieldHelp, FieldTitle } from '@/components/ui/field-parts';
import type { AttributeName } from '@/lib/settings/attribute-names';
import { readableAttributes, writableAttributes } from '@/lib/settings/attribute-names';
import { type ClientValues, clientSettings } from '@/lib/settings/client-settings';
import type { PoolValues } from '@/lib/settings/pool-settings';
import type { Problem } from '@/lib/settings/problems';

const columns = [
  { id: 'readAttributes', verb: 'Read', namesOf: readableAttributes },
  { id: 'writeAttributes', verb: 'Write', namesOf: writableAttributes },
] as const;
type AccessId = (typeof columns)[number]['id'];

interface AttributeAccessProps {
  client: ClientValues;
  pool: PoolValues;
  problems: readonly Problem[];
  onChange: (id: string, value: unknown) => void;
  disabled?: boolean | undefined;
}

/** What the app may read and write about a person: one row an attribute, or simply all. */
export function AttributeAccess({ client, pool, problems, onChange, disabled }: AttributeAccessProps) {
  return (
    <div className="space-y-4">
      {columns.map(({ id, namesOf }) => (
        <AllAttributes
          key={id}
          id={id}
          all={client[id] === null}
          problems={problems.filter((problem) => problem.settings[0] === id)}
          onAllChange={(all) => onChange(id, all ? null : namesOf(pool).map(({ name }) => name))}
          disabled={disabled}
        />
      ))}
      {columns.some(({ id }) => client[id] !== null) && (
        <AccessTable client={client} pool={pool} onChange={onChange} disabled={disabled} />
      )}
    </div>
  );
}

interface AllAttributesProps {
  id: AccessId;
  all: boolean;
  problems: readonly Problem[];
  onAllChange: (all: boolean) => void;
  disabled: boolean | undefined;
}

function AllAttributes({ id, all, problems, onAllChange, disabled }: AllAttributesProps) {
  const { label, help } = clientSettings[id];
  const field = fieldId(id);
  const error = [...new Set(problems.map(({ message }) => message))].join(' ') || undefined;
  return (
    <fieldset id={field} tabIndex={-1} aria-describedby={`${field}-help${error ? ` ${field}-error` : ''}`}>
      <FieldTitle as="legend" label={label}>
        <span className="font-medium">{label}</span>
      </FieldTitle>
      <FieldHelp id={`${field}-help`} help={help} />
      <Checkbox
        className="mt-2"
        label="All attributes, those added later included"
        checked={all}
        disabled={disabled}
        onChange={(event) => onAllChange(event.target.checked)}
      />
      <FieldError id={`${field}-error`} hintId={`${field}-hint`} error={error} />
    </fieldset>
  );
}

type AccessTableProps = Omit<AttributeAccessProps, 'problems'>;

function AccessTable({ client, pool, onChange, disabled }: AccessTableProps) {
  return (
    <div className="card overflow-x-auto">
      <table className="w-full text-left">
        <thead>
          <tr className="border-b text-sm text-muted">
            <th scope="col" className="px-3 py-2 font-medium">
              Attribute
            </th>
            {columns.map(({ verb }) => (
              <th key={verb} scope="col" className="w-16 px-3 py-2 font-medium">
                {verb}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rowsOf(client, pool).map(({ name, label }) => (
            <tr key={name}>
              <th scope="row" className="px-3 py-1.5 font-normal">
                {label} <span className="mono text-sm text-muted">{name}</span>
              </th>
              {columns.map(({ id, verb, namesOf }) => (
                <td key={id} className="px-3 py-1.5">
                  <AccessBox
                    label={`${verb} ${name}`}
                    chosen={client[id]}
                    name={name}
                    offered={namesOf(pool).some((each) => each.name === name)}
                    disabled={disabled}
                    onChange={(value) => onChange(id, value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AccessBoxProps {
  label: string;
  chosen: string[] | null;
  name: string;
  /** The pool has the attribute for this. One that it lacks can still be taken out. */
  offered: boolean;
  disabled: boolean | undefined;
  onChange: (value: string[]) => void;
}

function AccessBox({ label, chosen, name, offered, disabled, onChange }: AccessBoxProps) {
  const checked = chosen === null ? offered : chosen.includes(name);
  if (!offered && !checked) return <span className="text-muted">–</span>;
  return (
    <Checkbox
      aria-label={label}
      checked={checked}
      disabled={disabled || chosen === null}
      onChange={(event) =>
        chosen && onChange(event.target.checked ? [...chosen, name] : chosen.filter((each) => each !== name))
      }
    />
  );
}

/** All attributes of the pool, and those that the client still names although the pool lacks them. */
function rowsOf({ readAttributes, writeAttributes }: ClientValues, pool: PoolValues): AttributeName[] {
  const known = readableAttributes(pool);
  const named = new Set([...(readAttributes ?? []), ...(writeAttributes ?? [])]);
  for (const { name } of known) named.delete(name);
  return [...known, ...[...named].map((name) => ({ name, label: 'Not in this pool' }))];
}
