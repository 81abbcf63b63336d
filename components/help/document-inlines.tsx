import ExternalLink from 'lucide-react/icons/external-link';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SafeLink } from '@/components/ui/safe-link';
import type { Inline } from '@/lib/help/document';

/** Words, and what is marked in them. */
export function DocumentInlines({ inlines }: { inlines: readonly Inline[] }): ReactNode {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a document never change their places
    <DocumentInline key={index} inline={inline} />
  ));
}

function DocumentInline({ inline }: { inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code className="mono rounded-sm bg-subtle px-1 py-0.5 wrap-anywhere">{inline.text}</code>;
    case 'strong':
      return (
        <strong className="font-semibold">
          <DocumentInlines inlines={inline.inlines} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <DocumentInlines inlines={inline.inlines} />
        </em>
      );
    case 'link':
      return <DocumentLink {...inline} />;
    default:
      return inline satisfies never;
  }
}

function DocumentLink({ to, inlines }: Extract<Inline, { kind: 'link' }>) {
  const words = <DocumentInlines inlines={inlines} />;
  if (to.kind === 'nowhere') return words;
  if (to.kind === 'help')
    return (
      <Link href={to.href} className="link">
        {words}
      </Link>
    );
  return (
    <SafeLink href={to.href}>
      {words}
      <ExternalLink aria-hidden className="ml-1 inline size-3.5 align-[-0.125em]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </SafeLink>
  );
}
