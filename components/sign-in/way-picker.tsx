import { Disclosure } from '@/components/ui/disclosure';
import { FieldGroup } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { client } from '@/lib/sign-in/guide/failure-guide';
import { type BenchHrefs, PlaceLink } from './place-link';
import type { Way, WayId } from './ways';

interface WayPickerProps {
  ways: readonly Way[];
  value: WayId;
  onChange: (way: WayId) => void;
  hrefs: BenchHrefs;
}

/** The ways that this app client allows, and why not the others. */
export function WayPicker({ ways, value, onChange, hrefs }: WayPickerProps) {
  const open = ways.filter(({ closed }) => !closed);
  const closed = ways.filter((way) => way.closed);
  const ofPool = closed.find(({ at }) => at?.kind === 'pool');
  return (
    <div className="grid gap-3">
      {open.length > 0 ? (
        <FieldGroup label="Way to sign in">
          <RadioGroup
            appearance="card"
            columns={2}
            options={open.map(({ id, title, explains }) => ({ value: id, label: title, description: explains }))}
            value={value}
            onValueChange={onChange}
          />
        </FieldGroup>
      ) : (
        <Notice kind="warning" title="This app client allows no way to sign in">
          It needs a sign-in flow, or an OAuth grant and a domain. <PlaceLink at={client('authFlows')} hrefs={hrefs} />
          {ofPool?.at && (
            <p className="mt-1">
              {ofPool.closed} <PlaceLink at={ofPool.at} hrefs={hrefs} />
            </p>
          )}
        </Notice>
      )}
      {closed.length > 0 && (
        <Disclosure summary={`${closed.length} more ${closed.length === 1 ? 'way' : 'ways'}, not with this app client`}>
          <dl className="mt-1 grid gap-3 text-sm">
            {closed.map(({ id, title, explains, closed: why, at }) => (
              <div key={id}>
                <dt className="font-medium">{title}</dt>
                <dd className="text-muted">
                  {explains} {why} {at && <PlaceLink at={at} hrefs={hrefs} />}
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}
