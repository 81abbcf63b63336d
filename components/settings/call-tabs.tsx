import { CodeTabs } from '@/components/ui/code-tabs';
import { toAwsCli } from '@/lib/blueprint/aws-cli';
import type { JsonObject } from '@/lib/blueprint/plan-step';

/** One exact call, as JSON and as a command. */
export function CallTabs({ call, region }: { call: { operation: string; input: JsonObject }; region: string }) {
  return (
    <CodeTabs
      label={call.operation}
      tabs={[
        { id: 'json', title: 'JSON', text: JSON.stringify(call.input, null, 2), language: 'json' },
        { id: 'cli', title: 'AWS CLI', text: toAwsCli(call, { region }), language: 'shell' },
      ]}
    />
  );
}
