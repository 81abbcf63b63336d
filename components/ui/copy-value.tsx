import clsx from 'clsx';
import { CopyButton } from './copy-button';
import { SafeLink } from './safe-link';

type CopyValueProps = {
  value: string;
  /** What it is, as in "Copy pool id". */
  label: string;
  /** Opens in a new tab, for URLs. */
  href?: string | undefined;
  /** One line with an ellipsis, for tables; the full value is in the hint and on the clipboard. */
  oneLine?: boolean | undefined;
  className?: string | undefined;
};

/** An id, ARN or URL in monospace with its copy button. Long values break; nothing is lost. */
export function CopyValue({ value, label, href, oneLine, className }: CopyValueProps) {
  // In the columns of a table a short id stays in one piece; see `data-table` in globals.css.
  const text = clsx('mono min-w-0', oneLine ? 'truncate' : 'wrap-anywhere', value.length <= 32 && 'short-id');
  return (
    <span className={clsx('inline-flex max-w-full min-w-0 items-start align-top gap-1', className)}>
      {href ? (
        <SafeLink href={href} className={text} title={oneLine ? value : undefined}>
          {value}
        </SafeLink>
      ) : (
        <span className={text} title={oneLine ? value : undefined}>
          {value}
        </span>
      )}
      <CopyButton value={value} label={label} className="-my-1" />
    </span>
  );
}
