import { CopyValue } from '@/components/ui/copy-value';
import { DescriptionList, DescriptionRow } from '@/components/ui/description-list';
import type { AuditCall } from '@/lib/audit/events';

/** The calls that an act made, with the ids under which AWS' own log has them. */
export function CallList({ calls }: { calls: readonly AuditCall[] }) {
  return (
    <DescriptionList>
      {calls.map(({ operation, requestId }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same call may come twice, in its order
        <DescriptionRow key={i} label={<span className="mono">{operation}</span>}>
          {requestId ? <CopyValue value={requestId} label="request id" /> : 'No answer came.'}
        </DescriptionRow>
      ))}
    </DescriptionList>
  );
}
