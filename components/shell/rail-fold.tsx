'use client';

import PanelLeft from 'lucide-react/icons/panel-left';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { preferenceCookie, railCookie } from './preference';

/** Folds the rail to icons and back, and remembers it. The folding itself is CSS on `<html data-rail>`. */
export function RailFold({ initiallyFolded }: { initiallyFolded: boolean }) {
  const [folded, setFolded] = useState(initiallyFolded);

  function toggle() {
    const next = !folded;
    setFolded(next);
    document.documentElement.dataset.rail = next ? 'folded' : 'open';
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is asynchronous, and missing where the console runs on plain http.
    document.cookie = preferenceCookie(railCookie, next ? 'folded' : 'open');
  }

  return (
    <IconButton
      size="sm"
      label={folded ? 'Unfold the navigation' : 'Fold the navigation'}
      icon={<PanelLeft aria-hidden />}
      onClick={toggle}
      className="max-lg:hidden"
    />
  );
}
