/** What menus, tooltips and other things that hang over the page share. */
export const popupClass =
  'rounded-lg border border-line bg-raised text-text shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** The veil behind a dialog or sheet. */
export const backdropClass =
  'fixed inset-0 z-40 bg-veil transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A line in a menu or list of choices. */
export const itemClass =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-muted data-highlighted:bg-subtle [&_svg]:size-4 [&_svg]:shrink-0';
