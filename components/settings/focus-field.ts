/** Opens whatever is folded around the element of that id, scrolls to it and focuses it. False when there is none. */
export function focusField(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  for (let folded = element.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  const control = element.matches('fieldset') ? element.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
  (control ?? element).focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
  return true;
}

/** Whether somebody is in a field of the page already, perhaps before the page woke up: then nothing else may take the focus by itself. */
export function someoneIsInField(): boolean {
  return document.activeElement?.matches('main :is(input, textarea, select)') ?? false;
}
