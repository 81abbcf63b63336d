import { LinkButton } from '@/components/ui/button';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { UserGroups } from '@/lib/users/queries';
import type { UserRecord } from '@/lib/users/user-record';

const methods: Record<string, string> = {
  SMS_MFA: 'SMS code',
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  EMAIL_OTP: 'E-mail code',
  WEB_AUTHN_MFA: 'Passkey',
};
const ways: Record<string, string> = {
  PASSWORD: 'Password',
  WEB_AUTHN: 'Passkey',
  EMAIL_OTP: 'One-time code by e-mail',
  SMS_OTP: 'One-time code by SMS',
};
const wayName = (way: string) => ways[way] ?? way;
const methodName = (method: string) => methods[method] ?? method;

interface UserAccessProps {
  /** What the user can begin a sign-in with; undefined where the pool allows passwords only, or it was not read. */
  firstFactors: readonly string[] | undefined;
  mfa: UserRecord['mfa'];
  groups: UserGroups;
  /** Reads what is not told yet, at a price; left out where there is nothing more to ask. */
  mfaHref: string | undefined;
}

/** Groups and factors of a user, as far as the endpoint tells them. */
export function UserAccess({ firstFactors, mfa, groups, mfaHref }: UserAccessProps) {
  return (
    <Section title="Groups and MFA">
      <DescriptionList>
        <DescriptionRow label="Groups">
          {groups.ok ? (
            <GroupNames groups={groups.groups} hasMore={groups.hasMore} />
          ) : (
            <span className="text-muted">{groups.error.message}</span>
          )}
        </DescriptionRow>
        {firstFactors && (
          <DescriptionRow label="Can sign in by">
            {firstFactors.map(wayName).join(', ') || 'Nothing yet'}
          </DescriptionRow>
        )}
        <DescriptionRow label="Second factors">
          <SecondFactors mfa={mfa} mfaHref={mfaHref} />
        </DescriptionRow>
      </DescriptionList>
    </Section>
  );
}

function SecondFactors({ mfa, mfaHref }: Pick<UserAccessProps, 'mfa' | 'mfaHref'>) {
  if (mfa) {
    const named = mfa.methods.map((method) => `${methodName(method)}${method === mfa.preferred ? ' (preferred)' : ''}`);
    return named.join(', ') || 'None set up';
  }
  return mfaHref ? (
    <NotRead mfaHref={mfaHref} />
  ) : (
    <span className="text-muted">This endpoint does not tell them.</span>
  );
}

function GroupNames({
  groups,
  hasMore,
}: {
  groups: { name: string; description: string | undefined }[];
  hasMore: boolean;
}) {
  if (groups.length === 0) return 'In no group';
  return (
    <ul>
      {groups.map(({ name, description }) => (
        <li key={name}>
          {name}
          {description && <span className="text-muted"> {description}</span>}
        </li>
      ))}
      {hasMore && <li className="text-muted">and more</li>}
    </ul>
  );
}

/** AdminGetUser tells them, and makes AWS count the user as active; a list does not. */
function NotRead({ mfaHref }: { mfaHref: string }) {
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-muted">
        Not read yet: asking for them makes AWS count this user as active, and so billable, this month.
      </p>
      <LinkButton href={mfaHref} size="sm" prefetch={false} replace>
        Read second factors
      </LinkButton>
    </div>
  );
}
