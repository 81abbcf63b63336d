/** Longer ones than this are refused; a state of an app may well be a signed token. */
const longest = 4096;

/**
 * The parameters of a request, each given once: OAuth forbids more [RFC 6749 §3.1]. An empty one counts as left out [same].
 *
 * @returns undefined when one is doubled or too long
 */
export function singleParameters(sent: URLSearchParams, names: readonly string[]): Map<string, string> | undefined {
  const parameters = new Map<string, string>();
  for (const name of names) {
    const values = sent.getAll(name);
    if (values.length > 1 || values.some((value) => value.length > longest)) return undefined;
    if (values[0]) parameters.set(name, values[0]);
  }
  return parameters;
}

/** One parameter under the same rules: its value, or undefined when it is missing, doubled or too long. */
export const singleParameter = (sent: URLSearchParams, name: string): string | undefined =>
  singleParameters(sent, [name])?.get(name);
