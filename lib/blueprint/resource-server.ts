import * as z from 'zod/mini';
import type { FactSheets } from '@/lib/settings/kinds';
import { nameText, type TextLimits } from '@/lib/settings/text-limits';

/** An API of yours with its own scopes. Machine clients cannot do without one; the wizard's presets bring it along. */
export interface ResourceServer {
  /** Before the slash of its scopes; fixed for ever. */
  identifier: string;
  name: string;
  scopes: { name: string; description: string }[];
}

/** Cognito's own quota of them in a pool. AWS raises it on request, to at most 300 [doc, facts 10]. */
export const usualMaxServers = 25;

// Facts §9.1: no blank, quote or backslash; in a scope's name no slash either.
const identifier = {
  min: 1,
  max: 256,
  pattern: /^[\x21\x23-\x5B\x5D-\x7E]+$/,
  hint: 'May not contain spaces, quotes, backslashes or letters with accents.',
} as const satisfies TextLimits;
const scopeName = {
  min: 1,
  max: 256,
  pattern: /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+$/,
  hint: 'May not contain spaces, slashes, quotes or backslashes.',
} as const satisfies TextLimits;
const name = { ...nameText, max: 256 } as const satisfies TextLimits;
const description = { min: 1, max: 256 } as const satisfies TextLimits;

const field = (label: string, limits: TextLimits) => ({ kind: 'text', label, default: '', limits }) as const;

/** What is true of its values, in the words of a form. */
export const resourceServerFacts = {
  name: { kind: 'text', label: 'Name', help: 'Shown in lists only.', default: '', limits: name },
  identifier: {
    kind: 'text',
    label: 'Identifier',
    help: 'Stands before each scope, as in api/read. Often the address of the API.',
    default: '',
    limits: identifier,
  },
  scopes: {
    kind: 'records',
    label: 'Scopes',
    help: 'What an app may ask to do, each with a word to its reader.',
    default: [],
    item: 'scope',
    maxItems: 100,
    fields: { name: field('Name', scopeName), description: field('Described as', description) },
  },
} as const satisfies FactSheets;

const text = ({ max, pattern, hint }: TextLimits, missing: string) =>
  z
    .string()
    .check(
      z.minLength(1, missing),
      z.maxLength(max, `At most ${max} characters.`),
      ...(pattern ? [z.regex(pattern, hint)] : []),
    );
const { maxItems } = resourceServerFacts.scopes;

export const resourceServerSchema: z.ZodMiniType<ResourceServer> = z.strictObject({
  name: text(name, 'Enter a name.'),
  identifier: text(identifier, 'Enter an identifier.'),
  scopes: z
    .array(
      z.strictObject({
        name: text(scopeName, 'Enter a scope.'),
        description: text(description, 'Enter a description.'),
      }),
    )
    .check(z.maxLength(maxItems, `At most ${maxItems} scopes.`)),
});

/** A scope as app clients name it and as tokens carry it. */
export const fullScope = (identifier: string, scope: string) => `${identifier}/${scope}`;
