import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import type { HelpDocument } from '@/lib/help/document';
import type { HelpEntry } from '@/lib/help/queries';
import { DocumentBlocks } from './document-blocks';

type HelpArticleProps = HelpEntry & HelpDocument & { contents: { id: string; text: string }[]; next?: HelpEntry };

/** A page of help: its text, what is on it, and the tutorial after it. */
export function HelpArticle({ title, group, blocks, contents, next }: HelpArticleProps) {
  return (
    <div className="gap-10 xl:grid xl:grid-cols-[minmax(0,48rem)_minmax(0,1fr)]">
      <article className="min-w-0 max-w-3xl">
        <PageHeader title={title} aside={group === 'tutorial' && <Badge>Tutorial</Badge>} />
        {contents.length > 1 && (
          <Disclosure summary="On this page" className="mb-6 xl:hidden">
            <ContentsList contents={contents} />
          </Disclosure>
        )}
        <DocumentBlocks blocks={blocks} />
        {next && (
          <p className="mt-10 border-t border-line pt-4 text-muted">
            Next tutorial:{' '}
            <Link href={`/help/${next.slug}`} className="link">
              {next.title}
            </Link>
          </p>
        )}
      </article>
      {contents.length > 1 && <Contents contents={contents} />}
    </div>
  );
}

function Contents({ contents }: Pick<HelpArticleProps, 'contents'>) {
  return (
    <nav aria-label="On this page" className="max-xl:hidden">
      <div className="sticky top-20 border-l border-line pl-4 text-sm">
        <p className="font-medium">On this page</p>
        <ContentsList contents={contents} />
      </div>
    </nav>
  );
}

function ContentsList({ contents }: Pick<HelpArticleProps, 'contents'>) {
  return (
    <ul className="mt-2 space-y-1.5 text-sm">
      {contents.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`} className="rounded-sm text-muted hover:text-text">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
