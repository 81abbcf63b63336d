type Check = (value: string) => boolean;

const checks = new Map<string, Check>();
const blanks = ' \\t\\n\\x0B\\f\\r';
const readable = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*';
const visible = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';

/**
 * Some patterns of the model can be matched in more ways than one, and an expression that backtracks tries them all: a
 * megabyte of passwords would keep the server busy for days. The same said in steps that look at each character once.
 */
const inSteps: Readonly<Record<string, (is: (part: string) => Check) => Check>> = {
  // What follows the placeholder may hold placeholders: so everything is readable, and there is one.
  [`${readable}\\{####\\}${readable}`]: (is) => (value) => value.includes('{####}') && is(readable)(value),
  [`${readable}\\{##${readable}##\\}${readable}`]: (is) => (value) => {
    const opens = value.indexOf('{##');
    return opens !== -1 && value.lastIndexOf('##}') >= opens + 3 && is(readable)(value);
  },
  [`${visible}@${visible}`]: (is) => (value) => value.slice(1, -1).includes('@') && is(visible)(value),
  '.*\\{####\\}.*': (is) => (value) => value.includes('{####}') && is('.*')(value),
  '^[\\S]+.*[\\S]+$': (is) => is('^[\\S].*[\\S]$'),
};

/** Whether a pattern of the model takes the whole value, in time that grows with its length only. */
export function matches(pattern: string, value: string): boolean {
  const known = checks.get(pattern);
  if (known) return known(value);
  const check = inSteps[pattern]?.(checkOf) ?? checkOf(pattern);
  checks.set(pattern, check);
  return check(value);
}

function checkOf(pattern: string): Check {
  const expression = expressionOf(pattern);
  return (value) => expression.test(value);
}

/**
 * A pattern as Cognito applies it: over the whole value, with Java's idea of blanks, which is ASCII, and a dot that takes
 * line breaks only where the pattern says so.
 */
export function expressionOf(pattern: string): RegExp {
  const source = pattern.replace('(?s)', '').replaceAll('[\\S]', `[^${blanks}]`).replaceAll('\\s', blanks);
  return new RegExp(`^(?:${source})$`, pattern.startsWith('(?s)') ? 'su' : 'u');
}
