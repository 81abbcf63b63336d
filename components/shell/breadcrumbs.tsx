'use client';

import ChevronRight from 'lucide-react/icons/chevron-right';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CopyButton } from '@/components/ui/copy-button';
import { type Crumb, crumbsOf } from './crumbs';

/** Where one is. The last part can be copied when it is an id; on a phone only the last two are shown. */
export function Breadcrumbs() {
  const crumbs = crumbsOf(usePathname());
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1">
        {crumbs.map((crumb, index) => (
          <li
            key={`${crumb.href}:${crumb.text}`}
            className={
              index < crumbs.length - 2
                ? 'hidden min-w-0 items-center gap-1 md:flex'
                : 'flex min-w-0 items-center gap-1'
            }
          >
            {index > 0 && (
              <ChevronRight
                aria-hidden
                className={
                  index < crumbs.length - 1
                    ? 'hidden size-3.5 shrink-0 text-muted md:block'
                    : 'size-3.5 shrink-0 text-muted'
                }
              />
            )}
            <CrumbText crumb={crumb} last={index === crumbs.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CrumbText({ crumb: { text, href, idOf }, last }: { crumb: Crumb; last: boolean }) {
  const look = idOf ? 'mono truncate' : 'truncate';
  return (
    <>
      {href ? (
        <Link href={href} title={text} className={`${look} rounded-sm text-muted hover:text-text`}>
          {text}
        </Link>
      ) : (
        <span title={text} aria-current={last ? 'page' : undefined} className={`${look} font-medium`}>
          {text}
        </span>
      )}
      {last && idOf && <CopyButton value={text} label={idOf} />}
    </>
  );
}
