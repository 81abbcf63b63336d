import clsx from 'clsx';
import { CodeBlock } from '@/components/ui/code-block';
import type { Block } from '@/lib/help/document';
import { DocumentInlines } from './document-inlines';
import { DocumentTable } from './document-table';
import { ThemedPicture } from './themed-picture';

/** The text of a page of help in our own clothes. */
export function DocumentBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="space-y-4 leading-6">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never change their places
        <DocumentBlock key={index} block={block} />
      ))}
    </div>
  );
}

function DocumentBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p className="max-w-prose wrap-anywhere">
          <DocumentInlines inlines={block.inlines} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'code':
      return <CodeBlock code={block.text} label="code" />;
    case 'table':
      return <DocumentTable head={block.head} rows={block.rows} />;
    case 'picture':
      return <ThemedPicture {...block} />;
    default:
      return block satisfies never;
  }
}

function Heading({ block }: { block: Extract<Block, { kind: 'heading' }> }) {
  const Tag = block.depth === 2 ? 'h2' : 'h3';
  return (
    <Tag
      id={block.id}
      className={clsx(
        'group scroll-mt-20 font-semibold tracking-tight',
        block.depth === 2 ? 'pt-6 text-lg' : 'pt-3 text-base',
      )}
    >
      <DocumentInlines inlines={block.inlines} />
      <a
        href={`#${block.id}`}
        aria-label={`Link to ${block.text}`}
        className="ml-2 rounded-sm font-normal text-muted opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        #
      </a>
    </Tag>
  );
}

function List({ block: { ordered, start, items } }: { block: Extract<Block, { kind: 'list' }> }) {
  const rows = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a document never change their places
    <li key={index} className="pl-1">
      <DocumentBlocks blocks={item} />
    </li>
  ));
  // Steps with pictures stand further apart than a list of facts.
  const apart = items.some((item) => item.some(({ kind }) => kind === 'picture'));
  const look = clsx('pl-5 marker:text-muted', apart ? 'space-y-8' : 'space-y-2');
  return ordered ? (
    <ol start={start} className={clsx(look, 'list-decimal')}>
      {rows}
    </ol>
  ) : (
    <ul className={clsx(look, 'list-disc')}>{rows}</ul>
  );
}
