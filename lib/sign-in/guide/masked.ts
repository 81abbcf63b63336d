/** What stands where only one person may know the text. */
export const hidden = '••••••••';

/** A long text that means nothing to a reader: how it begins, and how long it is. */
export const shortened = (text: string): string => `${text.slice(0, 8)}… (${text.length} characters)`;

/** Whether this is what was left of a masked text. */
export const isMasked = (text: string): boolean => text === hidden || /^.{8}… \(\d+ characters\)$/.test(text);
