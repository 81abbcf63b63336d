import clsx from 'clsx';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';

type CodeBlockProps = {
  code: string;
  /** What the copy button copies, as in "Copy policy". */
  label?: string | undefined;
  /** What it is, in the head: a file name, "Least IAM policy". */
  title?: ReactNode;
  /** The language, in the head. */
  language?: string | undefined;
  /** Breaks long lines instead of scrolling sideways. */
  wrap?: boolean | undefined;
  className?: string | undefined;
};

/** Code or JSON as it is, with a copy button. Scrolls by keyboard, too. For several of them see `CodeTabs`. */
export function CodeBlock({ code, label = 'code', title, language, wrap, className }: CodeBlockProps) {
  const head = title !== undefined || language !== undefined;
  return (
    <div className={clsx('card relative min-w-0 overflow-hidden', className)}>
      {head && (
        <div className="flex h-9 items-center gap-3 border-b border-line pr-12 pl-3 text-sm">
          {title && <span className="font-medium">{title}</span>}
          {language && <span className="text-muted">{language}</span>}
        </div>
      )}
      <div className="absolute top-1 right-1.5 rounded-md bg-surface">
        <CopyButton value={code} label={label} />
      </div>
      <CodeText code={code} wrap={wrap} className={head ? undefined : 'pr-12'} />
    </div>
  );
}

type CodeTextProps = { code: string; wrap?: boolean | undefined; className?: string | undefined };

/** The scrolling text itself: reachable and readable by keyboard. */
export function CodeText({ code, wrap, className }: CodeTextProps) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={clsx(
        'max-h-[32rem] overflow-auto p-3 font-mono text-sm leading-5 -outline-offset-2',
        wrap && 'wrap-anywhere whitespace-pre-wrap',
        className,
      )}
    >
      <code>{code}</code>
    </pre>
  );
}
