const closes = '\u2069';
const opens = /[\u2066-\u2068]/;
const strange = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** The text with each isolate closed, and without signs that close what it did not open. */
function balanced(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === closes && depth === 0) continue;
    if (character === closes) depth -= 1;
    if (opens.test(character)) depth += 1;
    kept += character;
  }
  return kept + closes.repeat(depth);
}

/**
 * A name from Cognito for use inside a sentence that is one string: signs in it that turn the direction of writing
 * (U+202E and its like) cannot turn the words around it. In elements of their own names need no help; see globals.css.
 */
export function isolated(name: string): string {
  return strange.test(name) ? `\u2068${balanced(name)}${closes}` : name;
}
