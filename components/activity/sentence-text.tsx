import clsx from 'clsx';
import type { AuditEntry } from '@/lib/audit/events';
import { sentenceParts } from '@/lib/audit/events-sentence';

/** An entry as a sentence; what others chose stands out, and cannot turn the direction of the words around it. */
export function SentenceText({ entry, heading }: { entry: AuditEntry; heading?: boolean }) {
  return sentenceParts(entry).map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have an order and nothing else
      <bdi key={i} className={clsx('wrap-anywhere', !heading && 'font-medium')}>
        {part.value}
      </bdi>
    ),
  );
}
