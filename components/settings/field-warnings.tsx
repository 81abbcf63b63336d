import TriangleAlert from 'lucide-react/icons/triangle-alert';

/** What is allowed but probably not meant. */
export function FieldWarnings({ messages }: { messages: readonly string[] }) {
  return messages.map((message) => (
    <p key={message} className="mt-1.5 flex items-start gap-1.5 text-sm text-warning-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        <span className="sr-only">Warning: </span>
        {message}
      </span>
    </p>
  ));
}
