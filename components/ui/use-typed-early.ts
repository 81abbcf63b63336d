'use client';

import { useEffect, useRef } from 'react';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Whether a control holds another text; what the browser itself makes of one (line ends, say) is none. */
function isOther<T extends TextControl>(control: T, known: string): boolean {
  const like = control.cloneNode() as T;
  like.value = known;
  return control.value !== like.value;
}

/** Lets React hear of text that it finds in a control and has not been told of. */
function tell(control: TextControl, known: string) {
  const typed = control.value;
  // React watches the control's own setter and takes this for what it knows; the prototype's setter goes past it.
  control.value = known;
  Reflect.set(Object.getPrototypeOf(control), 'value', typed, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * For a text control whose `value` React holds: what somebody typed before React ran in the page is kept, as if it were typed just then.
 * Without it the first change of anything else puts the old text back. React itself leaves this to its user (facebook/react#12955).
 *
 * @returns the ref for the control
 */
export function useTypedEarly<T extends TextControl>(value: unknown) {
  const control = useRef<T>(null);
  // Only what was there when the page woke up counts, and that is the first effect.
  const known = useRef(value);
  useEffect(() => {
    const { current: node } = control;
    if (node && typeof known.current === 'string' && isOther(node, known.current)) tell(node, known.current);
  }, []);
  return control;
}
