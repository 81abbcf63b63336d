import type { AuditEntry } from '@/lib/audit/events';
import { sentenceParts } from '@/lib/audit/events-sentence';

/** An entry as a sentence; what others chose stands out, and cannot turn the direction of the words around it. */
export function SentenceText({ entry }: { entry: AuditEntry }) {
  return sentenceParts(entry).map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have an order and nothing else
      <bdi key={i} className="font-medium wrap-anywhere">
        {part.value}
      </bdi>
    ),
  );
}
