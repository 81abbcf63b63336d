'use client';

import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { RevealSecret } from '@/components/ui/reveal-secret';
import { Time } from '@/components/ui/time';
import type { Result } from '@/lib/result';

interface ClientIdentityProps {
  client: { id: string; name: string; hasSecret: boolean; created: Date | undefined; changed: Date | undefined };
  pool: { connection: string; poolId: string };
  /** Where people sign in to this app; empty when it has no such page. */
  loginUrls: readonly string[];
  /** Only real Cognito serves these pages. */
  servesLogin: boolean;
  /** Undefined for somebody who may not see it. */
  revealSecret:
    | ((key: { connection: string; poolId: string; clientId: string }) => Promise<Result<string>>)
    | undefined;
}

/** The ids an app needs. The secret is fetched when somebody asks for it, and is in the page at no other time. */
export function ClientIdentity({ client, pool, loginUrls, servesLogin, revealSecret }: ClientIdentityProps) {
  return (
    <DescriptionList>
      <DescriptionRow label="Client id">
        <CopyValue value={client.id} label="client id" />
      </DescriptionRow>
      <DescriptionRow label="Client secret">
        <Secret client={client} pool={pool} revealSecret={revealSecret} />
      </DescriptionRow>
      <DescriptionRow label="Pool id">
        <CopyValue value={pool.poolId} label="pool id" />
      </DescriptionRow>
      {loginUrls.map((url) => (
        <DescriptionRow
          key={url}
          label="Hosted login"
          hint={
            servesLogin
              ? 'Signs in, then goes to the first callback URL'
              : 'The address on AWS; this endpoint serves no login pages'
          }
        >
          <CopyValue value={url} label="hosted login URL" href={servesLogin ? url : undefined} />
        </DescriptionRow>
      ))}
      <DescriptionRow label="Created">
        {client.created && <Time value={client.created} show="absolute" />}
      </DescriptionRow>
      <DescriptionRow label="Last change">
        {client.changed && <Time value={client.changed} show="absolute" />}
      </DescriptionRow>
    </DescriptionList>
  );
}

function Secret({ client, pool, revealSecret }: Pick<ClientIdentityProps, 'client' | 'pool' | 'revealSecret'>) {
  if (!client.hasSecret) return 'None: right for apps in browsers and on phones, which cannot keep one';
  if (!revealSecret) return 'It has one. Your role does not show secrets.';
  const { connection, poolId } = pool;
  return (
    <RevealSecret label="client secret" reveal={() => revealSecret({ connection, poolId, clientId: client.id })} />
  );
}
