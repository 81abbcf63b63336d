/**
 * `aws_client_metadata` of the token endpoint: JSON for the function that is asked before the tokens of a machine [doc, token endpoint].
 * It may hold whole tokens, so nothing but the size of the form bounds it.
 *
 * @returns undefined where none was sent; 'malformed' for anything but one object of texts, which is refused [unsure]
 */
export function readClientMetadata(
  form: URLSearchParams | undefined,
): Record<string, string> | undefined | 'malformed' {
  const sent = form?.getAll('aws_client_metadata').filter(Boolean) ?? [];
  if (sent.length === 0) return undefined;
  const value = sent.length === 1 ? parsed(sent[0] ?? '') : undefined;
  return isTexts(value) ? value : 'malformed';
}

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
