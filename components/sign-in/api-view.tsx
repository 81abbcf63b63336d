'use client';

import { CodeBlock } from '@/components/ui/code-block';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { CheckedToken } from '@/lib/sign-in/guide/exchange';
import { useSeconds } from './use-seconds';

interface ApiViewProps {
  accessToken: string;
  checked: CheckedToken;
}

/** What an API that trusts the pool and the app client makes of the access token, and a request to try on one. */
export function ApiView({ accessToken, checked: { claims, checks } }: ApiViewProps) {
  const now = useSeconds();
  const expired = typeof claims.exp === 'number' && claims.exp * 1000 <= now;
  const failed = checks.filter(({ ok, what }) => !ok && what !== 'time').map(({ text }) => text);
  const reasons = expired ? [...failed, 'Expired.'] : failed;
  const { sub, username, scope } = claims;
  const groups = Array.isArray(claims['cognito:groups']) ? claims['cognito:groups'].join(', ') : '';
  return (
    <Section
      title="What an API sees"
      description="The access token comes with each request. The API checks it by itself, against the keys that the pool publishes."
    >
      <div className="grid gap-3">
        {reasons.length === 0 ? (
          <Notice kind="success">An API that trusts this pool and this app client lets the request in.</Notice>
        ) : (
          <Notice kind="danger" title="An API answers 401 Unauthorized">
            {reasons.join(' ')}
          </Notice>
        )}
        <DescriptionList>
          <DescriptionRow label="Who asks">{whoAsks(sub, username)}</DescriptionRow>
          <DescriptionRow label="By which app">
            <span className="mono">{String(claims.client_id ?? '')}</span>
          </DescriptionRow>
          <DescriptionRow label="What it allows" hint="A route can ask for one of these scopes">
            <span className="mono">{String(scope ?? '')}</span>
          </DescriptionRow>
          <DescriptionRow label="Groups">{groups}</DescriptionRow>
        </DescriptionList>
        <CodeBlock code={request(accessToken)} label="request" title="A request to try, with your API’s address" wrap />
      </div>
    </Section>
  );
}

/** Of a token for a machine the subject is the app client itself. */
function whoAsks(sub: unknown, username: unknown): string {
  if (typeof username === 'string') return username === sub ? username : `${username} (sub ${sub})`;
  return 'The app itself, nobody signed in';
}

const request = (token: string) => `curl https://api.example.com/ \\\n  --header 'Authorization: Bearer ${token}'`;
