import { poolHref } from '@/components/pools/pool-row';
import { LinkButton } from '@/components/ui/button';
import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { PoolResult } from '@/lib/blueprint/pool-result';
import type { RunView } from '@/lib/runs/run-view';
import { ClientResult } from './client-result';
import type { RunActions } from './run-actions';
import { SnippetBlocks } from './snippet-blocks';

interface ResultSheetProps {
  run: RunView;
  result: PoolResult;
  revealSecret: RunActions['revealSecret'];
  /** The run has stopped on the way: what is there so far, and nothing to paste yet. */
  partial?: boolean;
}

/** Everything an app has to be told, each with its copy button, and where to go next. */
export function ResultSheet({ run, result, revealSecret, partial }: ResultSheetProps) {
  const href = poolHref(run.connection.id, result.poolId);
  return (
    <div className="space-y-8">
      <Section
        title={partial ? 'Made so far' : 'Result'}
        actions={!partial && <NextSteps run={run} result={result} href={href} />}
      >
        <PoolIds result={result} />
      </Section>
      {result.clients.length > 0 && (
        <Section title={result.clients.length === 1 ? 'App client' : 'App clients'} className="space-y-3">
          {result.clients.map((client) => (
            <ClientResult
              key={client.id}
              client={client}
              served={result.servesLogin}
              reveal={
                run.may.revealSecrets
                  ? () => revealSecret({ connection: run.connection.id, poolId: result.poolId, clientId: client.id })
                  : undefined
              }
            />
          ))}
        </Section>
      )}
      {!partial && (
        <Section
          title="Connect your app"
          description="Ready to paste. Secrets are not in it: your code reads them from its environment."
        >
          <SnippetBlocks
            result={result}
            poolHref={href}
            mayChange={{ clients: run.may.changeClients, pool: run.may.changePool }}
          />
        </Section>
      )}
    </div>
  );
}

function NextSteps({ run, result, href }: { run: RunView; result: PoolResult; href: string }) {
  const [client] = result.clients;
  if (run.kind === 'client' && client)
    return (
      <LinkButton href={`${href}/clients/${encodeURIComponent(client.id)}`} variant="primary">
        Open the app client
      </LinkButton>
    );
  return (
    <>
      {!client && run.may.addClients && <LinkButton href={`${href}/clients/new`}>Add an app client</LinkButton>}
      {run.may.createUsers && <LinkButton href={`${href}/users/new`}>Create a test user</LinkButton>}
      <LinkButton href={href} variant="primary">
        Open the pool
      </LinkButton>
    </>
  );
}

function PoolIds({ result }: { result: PoolResult }) {
  const { endpoints, domain, otherDomains } = result;
  return (
    <DescriptionList>
      <DescriptionRow label="Pool id">
        <CopyValue value={result.poolId} label="pool id" />
      </DescriptionRow>
      {result.arn && (
        <DescriptionRow label="Pool ARN">
          <CopyValue value={result.arn} label="pool ARN" />
        </DescriptionRow>
      )}
      <DescriptionRow label="Region">
        <CopyValue value={result.region} label="region" />
      </DescriptionRow>
      <DescriptionRow label="Issuer">
        <CopyValue value={endpoints.issuer} label="issuer" />
      </DescriptionRow>
      <DescriptionRow label="JWKS" hint="Keys that tokens are signed with">
        <CopyValue value={endpoints.jwks} label="JWKS URL" href={endpoints.jwks} />
      </DescriptionRow>
      {[...(domain ? [domain] : []), ...otherDomains].map(({ host, url }) => (
        <DescriptionRow key={host} label="Domain">
          {/* Where AWS is not, the host that AWS would give leads nowhere. */}
          <CopyValue value={url === `https://${host}` ? host : url} label="domain" />
        </DescriptionRow>
      ))}
      {domain?.aliasTarget && (
        <DescriptionRow label="DNS alias" hint="Let your domain point there (CNAME or alias); it takes up to an hour">
          <CopyValue value={domain.aliasTarget} label="alias target" />
        </DescriptionRow>
      )}
    </DescriptionList>
  );
}
