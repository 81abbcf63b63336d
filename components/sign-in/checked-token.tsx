'use client';

import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { explainClaim } from '@/lib/sign-in/guide/claims';
import type { CheckedToken } from '@/lib/sign-in/guide/exchange';
import { Validity } from './validity';

const checkNames = { signature: 'Signature', issuer: 'Issuer', client: 'App client', time: 'Time', nonce: 'Nonce' };
const moments = new Set(['exp', 'iat', 'auth_time']);

/** Whether a token holds, and each of its claims with where it comes from. */
export function CheckedTokenView({ checked: { use, checks, claims } }: { checked: CheckedToken }) {
  return (
    <div className="grid gap-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {checks.map(({ what, ok, text }) => (
          <li key={what}>
            {what === 'time' && ok && typeof claims.exp === 'number' ? (
              <Validity exp={claims.exp} />
            ) : (
              <Status tone={ok ? 'success' : 'danger'}>
                {checkNames[what]}: {text}
              </Status>
            )}
          </li>
        ))}
      </ul>
      <DescriptionList>
        {Object.entries(claims).map(([claim, value]) => {
          const { from, text } = explainClaim(claim, use);
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
