'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useId, useTransition } from 'react';
import { hrefWith } from './href-with';

/** Where the last change leads while the page does not show it yet: the next change begins there and undoes nothing. */
let underWay: { by: string; path: string; query: string } | undefined;

/** Changes parts of the address' query. Changes that follow each other faster than the page all count. */
export function useQueryChange() {
  const id = useId();
  const router = useRouter();
  const current = usePathname();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    if (!pending && underWay?.by === id) underWay = undefined;
  }, [pending, id]);
  // Whoever leaves before the page follows is on the way no longer.
  useEffect(
    () => () => {
      if (underWay?.by === id) underWay = undefined;
    },
    [id],
  );

  /** `path` is another page than the current one, for a list beside details; going there can be undone by going back. */
  function change(changes: Record<string, string | undefined>, { path, push }: { path?: string; push?: boolean } = {}) {
    const to = path ?? current;
    const before = underWay;
    const href = hrefWith(to, before?.path === to ? before.query : params, changes);
    underWay = { by: id, path: to, query: href.slice(to.length + 1) };
    const go = (push ?? to !== current) ? router.push : router.replace;
    startTransition(() => go(href, { scroll: false }));
  }

  return { params, change, pending };
}
