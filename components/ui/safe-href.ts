/**
 * An address out of data that is fit for a link, or undefined. Only web addresses are: Cognito takes callback, logo and
 * terms addresses with almost any scheme, and `javascript:` in one of them would run here, with our rights.
 */
export function safeHref(address: string | undefined): string | undefined {
  if (!address || /^[\p{Cc}\s]|\p{Cc}/u.test(address) || !URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
}
