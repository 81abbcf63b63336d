'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import type { PoolSettingId } from '@/lib/settings/pool-settings';
import type { Problem } from '@/lib/settings/problems';
import { type PoolSectionId, poolSections } from '@/lib/settings/sections';

interface SectionNavProps {
  current: PoolSectionId;
  changed: readonly string[];
  errors: readonly Problem[];
  onOpen: (section: PoolSectionId) => void;
}

/** The sections of a pool, with what was changed in each; behind a line where there is no room for the list. */
export function SectionNav(props: SectionNavProps) {
  const title = poolSections.find(({ id }) => id === props.current)?.title;
  return (
    <nav aria-label="Sections" className="@3xl:sticky @3xl:top-20 @3xl:self-start">
      <Disclosure key={props.current} className="card p-3 @3xl:hidden" summary={`Section: ${title}`}>
        <SectionList {...props} />
      </Disclosure>
      <div className="hidden @3xl:block">
        <SectionList {...props} />
      </div>
    </nav>
  );
}

function SectionList({ current, changed, errors, onOpen }: SectionNavProps) {
  return (
    <ul className="space-y-0.5">
      {poolSections.map(({ id, title, settings }) => {
        const has = (setting: string | undefined) => settings.includes(setting as PoolSettingId);
        const wrong = errors.filter((problem) => has(problem.settings[0])).length;
        const count = changed.filter(has).length;
        return (
          <li key={id}>
            <Link
              prefetch={false}
              href={`?section=${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(id);
              }}
              className="block rounded-md px-2 py-1.5 hover:bg-subtle aria-[current]:bg-accent-soft"
            >
              <span className={clsx('block', id === current && 'font-medium text-accent-text')}>{title}</span>
              {(wrong > 0 || count > 0) && (
                <span className={clsx('block text-xs', wrong > 0 ? 'text-danger-text' : 'text-muted')}>
                  {wrong > 0 ? numbered(wrong, 'problem') : numbered(count, 'change')}
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** "1 change", "2 changes". */
export const numbered = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
