import { CallTabs } from '@/components/settings/call-tabs';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { PoolChangeStep } from '@/lib/blueprint/pool-changes';

interface CallsProps {
  /** Undefined as long as something is wrong. */
  steps: readonly PoolChangeStep[] | undefined;
  region: string;
  /** App clients are shown nothing afterwards until they have a style. */
  needsStyles: boolean;
}

/** The exact calls that change a pool, in their order. */
export function Calls({ steps, region, needsStyles }: CallsProps) {
  if (!steps) return <p>The calls are shown once nothing is wrong any more.</p>;
  return (
    <>
      {needsStyles && <StylesNeeded />}
      <CallList steps={steps} region={region} />
    </>
  );
}

/** A style needs an app client, and whether each has one takes a call for each: said, not looked for (facts 9.3). */
function StylesNeeded() {
  return (
    <Notice kind="warning" title="Managed login shows nothing without a style">
      Afterwards give each app client with login pages a style, on its Branding page. Until then its people see “Login
      pages unavailable”.
    </Notice>
  );
}

function CallList({ steps, region }: { steps: readonly PoolChangeStep[]; region: string }) {
  if (steps.length === 0) return <p className="text-sm text-muted">No call: for Cognito this is the same.</p>;
  return (
    <>
      <p className="text-sm text-muted">
        {steps.length === 1 ? 'One call.' : `${steps.length} calls, in this order.`}
        {steps.some(({ operation }) => /^(Update|Set)/.test(operation)) &&
          ' An update sends every setting, because Cognito puts what it leaves out back to its default.'}
      </p>
      <ol className="space-y-3">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls have no other name than their place
          <li key={index}>
            <Disclosure
              defaultOpen={steps.length === 1}
              summary={
                <span className="min-w-0 wrap-anywhere">
                  {index + 1}. <span className="mono">{step.operation}</span>
                </span>
              }
            >
              <CallTabs call={step} region={region} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </>
  );
}
