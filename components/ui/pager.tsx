import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { buttonClass } from './button-class';

type PagerProps = {
  /** Left out on the first page. */
  previousHref?: string | undefined;
  /** Left out on the last page. */
  nextHref?: string | undefined;
  /** "1–60", "12 of 48 pools". */
  children?: ReactNode;
};

/** Previous and Next by address, for lists that Cognito hands out page by page. Nothing at all when there is one page. */
export function Pager({ previousHref, nextHref, children }: PagerProps) {
  if (!previousHref && !nextHref && !children) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-3">
      <div className="text-sm text-muted">{children}</div>
      {(previousHref || nextHref) && (
        <div className="flex gap-2">
          <Step href={previousHref} rel="prev">
            <ChevronLeft aria-hidden />
            Previous
          </Step>
          <Step href={nextHref} rel="next">
            Next
            <ChevronRight aria-hidden />
          </Step>
        </div>
      )}
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | undefined; rel: string; children: ReactNode }) {
  if (!href) {
    return (
      <span aria-disabled className={buttonClass({ size: 'sm' })}>
        {children}
      </span>
    );
  }
  return (
    <LinkButton href={href} rel={rel} size="sm">
      {children}
    </LinkButton>
  );
}
