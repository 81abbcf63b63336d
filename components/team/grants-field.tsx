'use client';

import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type Role, roles } from '@/lib/permissions';

export interface GrantDraft {
  role: Role;
  /** A connection's id, or '*' for all of them. */
  connection: string;
  /** A pool's id, or '*' for all of the connection. */
  pool: string;
}

export interface GrantPlace {
  id: string;
  title: string;
}

interface GrantsFieldProps {
  grants: readonly GrantDraft[];
  places: readonly GrantPlace[];
  error?: string | undefined;
  onChange: (grants: GrantDraft[]) => void;
}

/** What a role may do, in a line. The whole table is in lib/permissions.ts. */
const roleWords: Record<Role, string> = {
  viewer: 'viewer: sees everything but secrets',
  support: 'support: also users and sign-in tests',
  operator: 'operator: also pools, app clients, settings',
  owner: 'owner: also members and deleting pools',
};

/** Roles and where each one counts; a role on one pool needs the pool's id. */
export function GrantsField({ grants, places, error, onChange }: GrantsFieldProps) {
  const change = (index: number, changed: Partial<GrantDraft>) =>
    onChange(grants.map((grant, at) => (at === index ? { ...grant, ...changed } : grant)));
  return (
    <FieldGroup
      label="Roles"
      help="The highest role at a place counts. A read-only connection lets nobody change anything."
      error={error}
    >
      <ul className="grid gap-3">
        {grants.map((grant, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and all their state is in the list
          <li key={index} className="card grid gap-2 p-3">
            <GrantRow grant={grant} number={index + 1} places={places} onChange={(changed) => change(index, changed)} />
            {grants.length > 1 && (
              <IconButton
                label={`Remove role ${index + 1}`}
                icon={<X aria-hidden />}
                className="justify-self-end"
                onClick={() => onChange(grants.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-3"
        icon={<Plus aria-hidden />}
        onClick={() => onChange([...grants, { role: 'viewer', connection: places[0]?.id ?? '*', pool: '*' }])}
      >
        Add a role at another place
      </Button>
    </FieldGroup>
  );
}

interface GrantRowProps {
  grant: GrantDraft;
  number: number;
  places: readonly GrantPlace[];
  onChange: (changed: Partial<GrantDraft>) => void;
}

function GrantRow({ grant, number, places, onChange }: GrantRowProps) {
  const everywhere = { value: '*', label: 'on all connections' };
  const known = places.map(({ id, title }) => ({ value: id, label: `on ${title}` }));
  return (
    <div className="grid gap-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
      <Select
        aria-label={`Role ${number}`}
        value={grant.role}
        onChange={(event) => onChange({ role: roles.find((role) => role === event.target.value) ?? 'viewer' })}
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <Select
        aria-label={`Connection of role ${number}`}
        value={grant.connection}
        onChange={(event) => onChange({ connection: event.target.value, pool: '*' })}
        options={[everywhere, ...known]}
      />
      {grant.connection !== '*' && (
        <Input
          aria-label={`Pool of role ${number}`}
          className="sm:col-span-2"
          mono
          placeholder="Pool id, to narrow it to one pool (empty: all pools)"
          value={grant.pool === '*' ? '' : grant.pool}
          onChange={(event) => onChange({ pool: event.target.value.trim() || '*' })}
        />
      )}
    </div>
  );
}
