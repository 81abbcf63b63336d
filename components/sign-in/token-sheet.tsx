'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { ClientValues } from '@/lib/settings/client-settings';
import { phraseDuration } from '@/lib/settings/phrase';
import { isOfMachine } from '@/lib/sign-in/guide/claims';
import type { CheckedToken, Tokens } from '@/lib/sign-in/guide/exchange';
import { ApiView } from './api-view';
import { CheckedTokenView } from './checked-token';

interface TokenSheetProps {
  tokens: Tokens;
  checked: readonly CheckedToken[];
  client: ClientValues;
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
export function TokenSheet(props: TokenSheetProps) {
  const { tokens, checked, client, pending, onUserInfo, onRevoke, onRefresh, children } = props;
  const { idToken, accessToken, refreshToken } = tokens;
  const access = checked.find(({ use }) => use === 'access');
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Arrived checked={checked} />
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
      </div>
      {checked.map((token) => (
        <Section key={token.use} title={titles[token.use]} description={purposes[token.use]}>
          <CheckedTokenView checked={token} />
        </Section>
      ))}
      {refreshToken && <RefreshTokenFacts client={client} />}
      {accessToken && access && isReadable(access) && <ApiView accessToken={accessToken} checked={access} />}
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

const isReadable = ({ claims }: CheckedToken) => Object.keys(claims).length > 0;

/** Takes the place of what was just sent: whoever types or listens goes along. */
function Arrived({ checked }: { checked: readonly CheckedToken[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="scroll-mt-20 text-lg font-semibold wrap-anywhere outline-none">
      {arrivedWords(checked)}
    </h2>
  );
}

function arrivedWords(checked: readonly CheckedToken[]): string {
  const claims: Record<string, unknown> = Object.assign({}, ...checked.map((token) => token.claims));
  const name = claims['cognito:username'] ?? claims.username;
  // In pools whose names are addresses the user name is the sub, which tells a reader nothing.
  const told = name === claims.sub ? (claims.email ?? claims.phone_number ?? name) : name;
  if (typeof told === 'string') return `Signed in as ${told}`;
  return checked.some(isOfMachine) ? 'The app has its token' : 'What came back';
}

/** Nothing in it can be read; what it is good for, and how long. */
function RefreshTokenFacts({ client: { refreshTokenValidity, refreshRotation } }: { client: ClientValues }) {
  return (
    <Section
      title="Refresh token"
      description="Fetches new ID and access tokens when they have expired. Only Cognito can read what is in it."
    >
      <DescriptionList>
        <DescriptionRow label="Lasts" hint="From the app client">
          {phraseDuration(refreshTokenValidity)} from the sign-in, unless it is revoked or the person is signed out
          everywhere.
        </DescriptionRow>
        <DescriptionRow label="Rotation" hint="From the app client">
          {refreshRotation
            ? 'On: each refresh gives a new one and ends this one.'
            : 'Off: the same one works until it ends.'}
        </DescriptionRow>
      </DescriptionList>
    </Section>
  );
}

function TokenText({ title, token }: { title: string; token: string }) {
  return (
    <Disclosure summary={title}>
      <CodeBlock code={token} label={title} wrap className="mt-1" />
    </Disclosure>
  );
}
