import { ChangedMeanwhile } from '@/components/settings/changed-meanwhile';
import { SettingChanges } from '@/components/settings/setting-changes';
import { CodeTabs } from '@/components/ui/code-tabs';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { toAwsCli } from '@/lib/blueprint/aws-cli';
import type { PoolChangeStep } from '@/lib/blueprint/pool-changes';
import { poolSettings } from '@/lib/settings/pool-settings';
import type { EditPoolProps, useEditPool } from './use-edit-pool';

interface WhatWillChangeProps extends Pick<EditPoolProps, 'pool' | 'region'> {
  edits: ReturnType<typeof useEditPool>['edits'];
  /** Undefined as long as something is wrong. */
  steps: readonly PoolChangeStep[] | undefined;
}

/** The difference in words, and the exact calls in their order. */
export function WhatWillChange({ pool: { values }, region, edits, steps }: WhatWillChangeProps) {
  const { changed, meanwhile, wanted, keepMine, takeTheirs } = edits;
  return (
    <Section title="What will change" description={changed.length === 0 ? 'Nothing yet.' : undefined}>
      <div className="space-y-4">
        {meanwhile && (
          <ChangedMeanwhile
            what="pool"
            settings={poolSettings}
            {...meanwhile}
            mine={changed}
            keepMine={keepMine}
            takeTheirs={takeTheirs}
          />
        )}
        {changed.length > 0 && (
          <>
            <SettingChanges settings={poolSettings} ids={changed} before={values} after={wanted} />
            {steps ? (
              <>
                {changed.includes('managedLoginVersion') && wanted.managedLoginVersion === '2' && <StylesNeeded />}
                <Calls steps={steps} region={region} />
              </>
            ) : (
              <p>The calls are shown once nothing is wrong any more.</p>
            )}
          </>
        )}
      </div>
    </Section>
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

function Calls({ steps, region }: { steps: readonly PoolChangeStep[]; region: string }) {
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
              <CodeTabs
                tabs={[
                  { id: 'json', title: 'JSON', text: JSON.stringify(step.input, null, 2), language: 'json' },
                  { id: 'cli', title: 'AWS CLI', text: toAwsCli(step, { region }), language: 'shell' },
                ]}
              />
            </Disclosure>
          </li>
        ))}
      </ol>
    </>
  );
}
