'use client';

import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import type { Result } from '@/lib/result';
import type { CheckedToken, Exchange, PasskeyView } from '@/lib/sign-in/guide/exchange';
import { BrowserRefused } from './browser-refused';
import { PasskeyElsewhere } from './passkey-elsewhere';
import type { BenchHrefs } from './place-link';
import { Refusal } from './refusal';
import type { BenchKey, PasskeyActions } from './sign-in-actions';
import { usePasskeys } from './use-passkeys';

interface PasskeySectionProps {
  at: BenchKey;
  accessToken: string;
  actions: PasskeyActions;
  onAsked: (exchanges: readonly Exchange[]) => void;
  hrefs: BenchHrefs;
}

/** Whether the access token lets the person change their own account. */
export const opensOwnAccount = (checked: readonly CheckedToken[]): boolean =>
  checked.some(({ use, claims: { scope } }) => {
    const scopes = typeof scope === 'string' ? scope.split(' ') : [];
    return use === 'access' && scopes.includes('aws.cognito.signin.user.admin');
  });

/** The passkeys of the person who signed in, as an app would let them see, add and delete them. */
export function PasskeySection({ hrefs, ...of }: PasskeySectionProps) {
  const { passkeys, trouble, added, pending, add, list, remove } = usePasskeys(of);
  return (
    <Section
      title="Passkeys"
      description="What this person can sign in with instead of a password."
      actions={
        <>
          {!passkeys && (
            <Button pending={pending} onClick={list}>
              List passkeys
            </Button>
          )}
          <Button pending={pending} onClick={add}>
            Add a passkey
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {trouble?.from === 'pooldeck' && <ErrorNotice error={trouble.error} />}
        {trouble?.from === 'cognito' && <Refusal error={trouble.error} hrefs={hrefs} />}
        {trouble?.from === 'page' && <PasskeyElsewhere domain={trouble.domain} hrefs={hrefs} />}
        {trouble?.from === 'browser' && (
          <BrowserRefused title="The browser made no passkey" refusal={trouble.refusal} hrefs={hrefs} />
        )}
        {added && (
          <Notice kind="success" announce>
            The passkey is added. Sign in with it by the choice-based flow.
          </Notice>
        )}
        {passkeys && <PasskeyList passkeys={passkeys} onDelete={remove} />}
      </div>
    </Section>
  );
}

interface PasskeyListProps {
  passkeys: readonly PasskeyView[];
  onDelete: (id: string) => Promise<Result<unknown>>;
}

function PasskeyList({ passkeys, onDelete }: PasskeyListProps) {
  if (passkeys.length === 0) return <p className="text-sm text-muted">This person has no passkey.</p>;
  return (
    <ul className="card divide-y divide-line">
      {passkeys.map(({ id, name, domain, created }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 wrap-anywhere">
            <p>
              {name || 'Passkey'} <span className="text-muted">for {domain}</span>
            </p>
            <p className="flex flex-wrap gap-x-3 text-xs text-muted">
              <span className="mono">{id}</span>
              {created !== undefined && (
                <span>
                  added <Time value={created} />
                </span>
              )}
            </p>
          </div>
          <ConfirmDialog
            trigger={{ size: 'sm', children: 'Delete', 'aria-label': `Delete ${name || 'passkey'} ${id}` }}
            title="Delete this passkey?"
            action="Delete"
            onConfirm={() => onDelete(id)}
          >
            This person cannot sign in with it any more. The device keeps its half, which is of no use then.
          </ConfirmDialog>
        </li>
      ))}
    </ul>
  );
}
