'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { focusField, someoneIsInField } from '@/components/settings/focus-field';
import { type PoolSectionId, poolSections } from '@/lib/settings/sections';

/** The section that is open: it stands in the address, so that links, back and reload lead to it. Opening another asks nobody. */
export function useSection(): { current: PoolSectionId; open: (id: PoolSectionId) => void } {
  const asked = useSearchParams().get('section');
  const path = usePathname();
  const current = poolSections.find(({ id }) => id === asked)?.id ?? poolSections[0].id;

  // Whoever comes by a link to one setting stands at it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields of the next section are others
  useEffect(() => {
    if (window.location.hash && !someoneIsInField()) focusField(window.location.hash.slice(1));
  }, [current]);

  return { current, open: (id) => window.history.pushState(null, '', `${path}?section=${id}`) };
}
