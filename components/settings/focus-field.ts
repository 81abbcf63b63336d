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
