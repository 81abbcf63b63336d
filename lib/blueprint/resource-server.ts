import * as z from 'zod/mini';

/** An API of yours with its own scopes. Machine clients cannot do without one; the wizard's presets bring it along. */
export interface ResourceServer {
  /** Before the slash of its scopes; fixed for ever. */
  identifier: string;
  name: string;
  scopes: { name: string; description: string }[];
}

// Facts §9.1: no blank, quote or backslash; in a scope's name no slash either.
const identifier = z
  .string()
  .check(
    z.minLength(1, 'Enter an identifier.'),
    z.maxLength(256, 'At most 256 characters.'),
    z.regex(/^[\x21\x23-\x5B\x5D-\x7E]+$/, 'May not contain spaces, quotes, backslashes or letters with accents.'),
  );
const scopeName = z
  .string()
  .check(
    z.minLength(1, 'Enter a scope.'),
    z.maxLength(256, 'At most 256 characters.'),
    z.regex(/^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+$/, 'May not contain spaces, slashes, quotes or backslashes.'),
  );
const words = z.string().check(z.minLength(1, 'Must not be empty.'), z.maxLength(256, 'At most 256 characters.'));

export const resourceServerSchema: z.ZodMiniType<ResourceServer> = z.strictObject({
  identifier,
  name: words,
  scopes: z
    .array(z.strictObject({ name: scopeName, description: words }))
    .check(z.maxLength(100, 'At most 100 scopes.')),
});
