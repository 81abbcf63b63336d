import clsx from 'clsx';
import type { ReactNode } from 'react';
import { safeHref } from './safe-href';

type SafeLinkProps = {
  /** An address out of data. Where it is no web address there is text and no link. */
  href: string | undefined;
  /** Without the look of a link in a text. */
  bare?: boolean;
  className?: string | undefined;
  title?: string | undefined;
  'aria-label'?: string;
  children: ReactNode;
};

/** The only way to link to an address that is not ours; opens in a new tab, which learns nothing of this page. */
export function SafeLink({ href, bare, className, title, children, ...named }: SafeLinkProps) {
  const safe = safeHref(href);
  if (!safe)
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  return (
    <a
      href={safe}
      target="_blank"
      rel="noopener noreferrer"
      className={clsx(className, !bare && 'link')}
      title={title}
      {...named}
    >
      {children}
    </a>
  );
}
