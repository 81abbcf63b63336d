/** `schema.1.member.name` → `Schema[0].Name`: the service counts from 1 and writes the first letter small (facts §1.4). */
export function memberPath(wirePath: string): string {
  const parts = wirePath.replace(/\.(\d+)\.member\b/g, (_, index: string) => `[${Number(index) - 1}]`).split('.');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('.');
}

const header = /^\d+ validation errors? detected: /;
// The value is left out of sensitive members, and may itself hold quotes and "at": the last `at '…' failed` counts.
const violation = /^Value .*?at '([^']+)' failed to satisfy constraint: (.+)$/s;

/**
 * The members that a refusal names, as paths into the request, each with the service's own words. Empty when it names
 * none.
 */
export function validationFields(message: string): Record<string, string> {
  if (!header.test(message)) return {};
  const fields: Record<string, string> = {};
  for (const part of message.replace(header, '').split(/; (?=Value )/)) {
    const [, path, constraint] = violation.exec(part) ?? [];
    if (path !== undefined && constraint !== undefined) fields[memberPath(path)] ??= constraint;
  }
  return fields;
}
