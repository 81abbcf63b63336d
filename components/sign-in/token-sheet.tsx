'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { CheckedToken, Tokens } from '@/lib/sign-in/guide/exchange';
import { ApiView } from './api-view';
import { CheckedTokenView } from './checked-token';

interface TokenSheetProps {
  tokens: Tokens;
  checked: readonly CheckedToken[];
  pending: boolean;
  /** Undefined where the pool has no domain to ask. */
  onUserInfo: (() => void) | undefined;
  onRevoke: (() => void) | undefined;
  onRefresh: (() => void) | undefined;
  /** What else the tokens open. */
  children?: ReactNode;
}

const titles = { id: 'ID token', access: 'Access token' };

/** The end of a sign-in: what the tokens say, whether they hold, and what can be done with them. */
export function TokenSheet({ tokens, checked, pending, onUserInfo, onRevoke, onRefresh, children }: TokenSheetProps) {
  const { idToken, accessToken, refreshToken } = tokens;
  const access = checked.find(({ use }) => use === 'access');
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap gap-2">
        {onUserInfo && (
          <Button pending={pending} onClick={onUserInfo}>
            Ask userInfo
          </Button>
        )}
        {onRefresh && (
          <Button pending={pending} onClick={onRefresh}>
            Refresh
          </Button>
        )}
        {onRevoke && (
          <Button pending={pending} variant="danger" onClick={onRevoke}>
            Revoke the refresh token
          </Button>
        )}
      </div>
      {checked.map((token) => (
        <Section key={token.use} title={titles[token.use]} description={purposes[token.use]}>
          <CheckedTokenView checked={token} />
        </Section>
      ))}
      {accessToken && access && <ApiView accessToken={accessToken} checked={access} />}
      {children}
      <Section
        title="The tokens themselves"
        description="They are in this page and nowhere else; leaving it forgets them."
      >
        <div className="grid gap-2">
          {idToken && <TokenText title="ID token" token={idToken} />}
          {accessToken && <TokenText title="Access token" token={accessToken} />}
          {refreshToken && <TokenText title="Refresh token" token={refreshToken} />}
        </div>
      </Section>
    </div>
  );
}

const purposes = {
  id: 'Says who signed in. For your app, not for APIs.',
  access: 'Opens APIs: it goes into the Authorization header of each request.',
};

function TokenText({ title, token }: { title: string; token: string }) {
  return (
    <Disclosure summary={title}>
      <CodeBlock code={token} label={title} wrap className="mt-1" />
    </Disclosure>
  );
}
