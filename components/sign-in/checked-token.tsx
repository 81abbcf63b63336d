'use client';

import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { explainClaim, isOfMachine } from '@/lib/sign-in/guide/claims';
import type { CheckedToken } from '@/lib/sign-in/guide/exchange';
import { Validity } from './validity';

const checkNames = { signature: 'Signature', issuer: 'Issuer', client: 'App client', time: 'Time', nonce: 'Nonce' };
const moments = new Set(['exp', 'iat', 'auth_time']);

/** Whether a token holds, and each of its claims with where it comes from. */
export function CheckedTokenView({ checked: { use, header, checks, claims } }: { checked: CheckedToken }) {
  const machine = isOfMachine({ use, claims });
  if (Object.keys(claims).length === 0) return <Checks checks={checks} exp={undefined} />;
  return (
    <div className="grid gap-4">
      <Checks checks={checks} exp={claims.exp} />
      <p className="text-sm wrap-anywhere text-muted">
        Header: <span className="mono">{JSON.stringify(header)}</span>
      </p>
      <DescriptionList>
        {Object.entries(claims).map(([claim, value]) => {
          const { from, text } = explainClaim(claim, use, machine);
          return (
            <DescriptionRow
              key={claim}
              label={<span className="mono">{claim}</span>}
              hint={`From ${from === 'Cognito' ? from : `the ${from}`}`}
            >
              <span className="mono">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
              {moments.has(claim) && typeof value === 'number' && (
                <>
                  {' '}
                  <Time value={value * 1000} />
                </>
              )}
              <span className="block text-sm text-muted">{text}</span>
            </DescriptionRow>
          );
        })}
      </DescriptionList>
    </div>
  );
}

/** `exp` as the claim has it: the one check that changes by itself. */
function Checks({ checks, exp }: { checks: CheckedToken['checks']; exp: unknown }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {checks.map(({ what, ok, text }) => (
        <li key={what}>
          {what === 'time' && ok && typeof exp === 'number' ? (
            <Validity exp={exp} />
          ) : (
            <Status tone={ok ? 'success' : 'danger'}>
              {checkNames[what]}: {text}
            </Status>
          )}
        </li>
      ))}
    </ul>
  );
}
