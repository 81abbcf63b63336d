'use client';

import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { RevealSecret } from '@/components/ui/reveal-secret';
import type { ResultClient } from '@/lib/blueprint/pool-result';
import type { Result } from '@/lib/result';

interface ClientResultProps {
  client: ResultClient;
  /** The hosted pages are really there. */
  served: boolean;
  /** Asks Cognito for the secret; it is in no page before. Undefined for somebody whose role shows none. */
  reveal: (() => Promise<Result<string>>) | undefined;
}

/** An app client with what its app needs. */
export function ClientResult({ client, served, reveal }: ClientResultProps) {
  return (
    <DescriptionList>
      <DescriptionRow label="Name">{client.name}</DescriptionRow>
      <DescriptionRow label="Client id">
        <CopyValue value={client.id} label={`client id of ${client.name}`} />
      </DescriptionRow>
      {client.hasSecret && (
        <DescriptionRow label="Client secret" hint={reveal && 'Showing it is noted in the activity log'}>
          {reveal ? (
            <RevealSecret label={`client secret of ${client.name}`} reveal={reveal} />
          ) : (
            'It has one. Your role does not show secrets.'
          )}
        </DescriptionRow>
      )}
      {client.loginUrl && (
        <DescriptionRow
          label="Hosted login"
          hint={served ? 'Signs in, then goes to the callback URL' : 'Of AWS: this endpoint serves no such page'}
        >
          <CopyValue value={client.loginUrl} label="hosted login URL" href={served ? client.loginUrl : undefined} />
        </DescriptionRow>
      )}
    </DescriptionList>
  );
}
