import { HelpLink } from '@/components/help/help-link';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';

const example = JSON.stringify(
  {
    connections: [
      { id: 'local', kind: 'embedded' },
      { id: 'staging', kind: 'aws', regions: ['eu-central-1'], credentials: { profile: 'staging' } },
      { id: 'live', title: 'Live account', kind: 'aws', regions: ['eu-central-1', 'us-east-1'], readOnly: true },
    ],
  },
  null,
  2,
);

/** How more connections are configured. They live in a file, not in a form: they decide what this server may reach. */
export function AddConnection() {
  return (
    <Disclosure summary="Add a connection">
      <p className="mb-3 max-w-prose text-muted">
        Connections are part of the server’s configuration. Write them into a JSON file, name it in{' '}
        <code className="mono">POOLDECK_CONNECTIONS</code>, and start Pooldeck again. With no such file, AWS credentials
        in the environment add a connection by themselves.{' '}
        <HelpLink page="connections">All that can be configured</HelpLink>
      </p>
      <CodeBlock title="connections.json" label="example" language="json" code={example} />
    </Disclosure>
  );
}
