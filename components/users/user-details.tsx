import { CopyButton } from '@/components/ui/copy-button';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { UserRecord } from '@/lib/users/user-record';
import { accountStatus } from './account-status';
import { attributeLabel } from './attribute-label';

/** Who a user is and whether they can sign in, with the state in words. */
export function UserState({ user }: { user: UserRecord }) {
  const status = accountStatus(user.status);
  return (
    <DescriptionList>
      <DescriptionRow label="Username">
        <CopyValue value={user.username} label="username" />
      </DescriptionRow>
      <DescriptionRow label="Status">
        <Status tone={status.tone}>{status.word}</Status>
        <p className="text-sm text-muted">{status.meaning}</p>
      </DescriptionRow>
      <DescriptionRow label="Sign-in">
        {user.enabled ? (
          <Status tone="success">Enabled</Status>
        ) : (
          <>
            <Status tone="danger">Disabled</Status>
            <p className="text-sm text-muted">
              Cannot sign in, whatever the status says. Tokens given out were revoked.
            </p>
          </>
        )}
      </DescriptionRow>
      <DescriptionRow label="Created">{user.created && <Time value={user.created} show="absolute" />}</DescriptionRow>
      <DescriptionRow label="Last change">
        {user.changed && <Time value={user.changed} show="absolute" />}
      </DescriptionRow>
    </DescriptionList>
  );
}

/** Every attribute of a user, by its label and its own name. */
export function UserAttributes({ attributes }: Pick<UserRecord, 'attributes'>) {
  return (
    <Section title="Attributes">
      <DescriptionList>
        {attributes.map(({ name, value }) => (
          <DescriptionRow
            key={name}
            label={attributeLabel(name)}
            hint={attributeLabel(name) === name ? undefined : <span className="mono">{name}</span>}
          >
            {/_verified$/.test(name) ? <Verified value={value} /> : <AttributeValue name={name} value={value} />}
          </DescriptionRow>
        ))}
      </DescriptionList>
    </Section>
  );
}

function AttributeValue({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  if (name === 'sub') return <CopyValue value={value} label={name} />;
  return (
    <span className="inline-flex items-start gap-1">
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{value}</span>
      <CopyButton value={value} label={attributeLabel(name)} className="-my-1" />
    </span>
  );
}

function Verified({ value }: { value: string }) {
  return value === 'true' ? <Status tone="success">Verified</Status> : <Status tone="warning">Not verified</Status>;
}
