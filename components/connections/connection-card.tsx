import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { Connection } from '@/lib/config/connections';
import { leastPolicy } from './least-policy';

const kinds = {
  embedded: {
    word: 'Embedded',
    explained: 'A local stand-in for Cognito inside this server. It needs no AWS account.',
  },
  aws: { word: 'AWS', explained: 'Amazon Cognito in an AWS account.' },
  endpoint: { word: 'Endpoint', explained: 'A server that speaks the Cognito API.' },
};

type ConnectionCardProps = {
  connection: Connection;
  /** The live state of one of its regions, streamed in. */
  statusOf: (region: string) => ReactNode;
};

/** One connection: what it is, how it is reached, and how each of its regions is doing. */
export function ConnectionCard({ connection, statusOf }: ConnectionCardProps) {
  const { id, title, kind, regions, readOnly, endpoint, credentials } = connection;
  return (
    <Section
      title={
        <span className="flex flex-wrap items-center gap-2">
          {title}
          <Badge tone="accent">{kinds[kind].word}</Badge>
          {readOnly && <Badge tone="warning">read-only</Badge>}
        </span>
      }
      description={kinds[kind].explained}
    >
      <DescriptionList>
        <DescriptionRow label="Id">
          <CopyValue value={id} label="connection id" />
        </DescriptionRow>
        {endpoint && (
          <DescriptionRow label="Endpoint" hint={kind === 'embedded' ? 'For the AWS CLI and SDKs' : undefined}>
            <CopyValue value={endpoint} label="endpoint" />
          </DescriptionRow>
        )}
        <DescriptionRow label="Credentials">{credentials}</DescriptionRow>
        <DescriptionRow label="Changes">
          {readOnly ? 'Refused: this connection is read-only' : 'Allowed'}
        </DescriptionRow>
        {regions.map((region) => (
          <DescriptionRow key={region} label={<span className="mono">{region}</span>}>
            {statusOf(region)}
          </DescriptionRow>
        ))}
      </DescriptionList>
      <ConnectionHelp connection={connection} />
    </Section>
  );
}

/** What one needs to use it: the policy for an AWS account, the command line for the embedded Cognito. */
function ConnectionHelp({ connection }: { connection: Connection }) {
  const { kind, readOnly, endpoint, regions } = connection;
  return (
    <>
      {kind === 'aws' && (
        <Disclosure summary="Least IAM policy for this connection" className="mt-3">
          <CodeBlock
            title={readOnly ? 'Reading only' : 'Everything the console does'}
            language="json"
            label="policy"
            code={leastPolicy(connection)}
          />
        </Disclosure>
      )}
      {kind === 'embedded' && endpoint && (
        <Disclosure summary="Use it from a terminal" className="mt-3">
          <CodeBlock
            label="command"
            // It takes any keys, but none at all is refused, as on AWS.
            code={`AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws cognito-idp list-user-pools \\\n  --max-results 10 --region ${regions[0]} --endpoint-url ${endpoint}`}
          />
        </Disclosure>
      )}
    </>
  );
}
