'use client';

import { useEffect, useRef } from 'react';

/**
 * For a check box, switch or radio button whose `checked` React holds: what somebody chose before React ran in the page is done once more,
 * as if they chose it just then. Without it the box looks chosen, nobody knows, and the next change of anything else takes it back.
 *
 * @returns the ref for the control
 */
export function useChosenEarly(checked: boolean | undefined) {
  const control = useRef<HTMLInputElement>(null);
  // Only what was there when the page woke up counts, and that is the first effect.
  const known = useRef(checked);
  useEffect(() => {
    const { current: node } = control;
    if (!node || known.current === undefined || node.checked === known.current) return;
    // A radio button that lost its mark lost it to another one, which speaks for itself.
    const isLoser = node.type === 'radio' && !node.checked;
    node.checked = known.current;
    // One after the other, each when React has dealt with the one before: they may be parts of one value.
    if (!isLoser) setTimeout(() => node.click());
  }, []);
  return control;
}

/** The same for the browser's own select. */
export function usePickedEarly(value: unknown) {
  const control = useRef<HTMLSelectElement>(null);
  const known = useRef(value);
  useEffect(() => {
    const { current: node } = control;
    if (!node || typeof known.current !== 'string' || node.value === known.current) return;
    // A value that is none of the options shows the first one, and nobody has picked it.
    if (![...node.options].some((option) => option.value === known.current)) return;
    node.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
  return control;
}
