// These read by name, but send a message to someone or make a token.
const notReads = new Set(['GetUserAttributeVerificationCode', 'GetTokensFromRefreshToken', 'GetClientToken']);

/**
 * Whether an operation changes something. Writes are never repeated by the gateway and never pass a read-only
 * connection; what we do not know counts as a write.
 */
export function isWrite(operation: string): boolean {
  return notReads.has(operation) || !/^(Admin)?(List|Describe|Get)[A-Z]/.test(operation);
}
