import { CodeTabs } from '@/components/ui/code-tabs';
import { Disclosure } from '@/components/ui/disclosure';
import { type AskPlace, asCommand } from '@/lib/sign-in/guide/as-command';
import type { Exchange } from '@/lib/sign-in/guide/exchange';

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

/** Each request and its answer, as they went over the wire; what only one person may know is masked. */
export function ExchangeList({ exchanges, asks }: { exchanges: readonly Exchange[]; asks: AskPlace }) {
  if (exchanges.length === 0)
    return (
      <p className="text-sm text-muted">Each request and its answer appear here, with passwords and codes masked.</p>
    );
  return (
    <ol className="grid gap-3">
      {exchanges.map((exchange, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: requests are only ever added at the end
        <li key={index}>
          <Disclosure
            summary={<Heading exchange={exchange} number={index + 1} />}
            defaultOpen={index === exchanges.length - 1}
          >
            <CodeTabs
              className="mt-1"
              wrap
              tabs={[
                { id: 'answer', title: 'Answer', text: pretty(exchange.error ?? exchange.answer ?? {}) },
                { id: 'request', title: 'Request', text: pretty(exchange.input) },
                ...commandTab(exchange, asks),
              ]}
            />
          </Disclosure>
        </li>
      ))}
    </ol>
  );
}

function commandTab(exchange: Exchange, asks: AskPlace) {
  const command = asCommand(exchange, asks);
  return command ? [{ id: 'command', title: command.tool, text: command.text, language: 'sh' }] : [];
}

function Heading({ exchange, number }: { exchange: Exchange; number: number }) {
  return (
    <span className="text-sm">
      {number}. <span className="mono">{exchange.operation}</span>{' '}
      {exchange.error && <span className="text-danger-text">refused</span>}
    </span>
  );
}
