import { readableAttributes, writableAttributes } from '@/lib/settings/attribute-names';
import type { ClientRule } from '@/lib/settings/rules/rule';

/** Read and write attributes (facts 5.2). `null` is "all", which is always right. */
export const attributeAccessRules: readonly ClientRule[] = [
  {
    id: 'reads-nothing',
    level: 'error',
    settings: ['readAttributes'],
    check: (client) =>
      client.readAttributes?.length === 0 &&
      'Cognito takes an empty list as all attributes. Choose at least one, or all.',
  },
  {
    id: 'writes-nothing',
    level: 'error',
    settings: ['writeAttributes'],
    check: (client) =>
      client.writeAttributes?.length === 0 &&
      'Cognito takes an empty list as all attributes. Choose at least one, or all.',
  },
  {
    id: 'unknown-read-attribute',
    level: 'error',
    settings: ['readAttributes'],
    check: (client, pool) => unknown(client.readAttributes, readableAttributes(pool)),
  },
  {
    id: 'unknown-write-attribute',
    level: 'error',
    settings: ['writeAttributes'],
    check: (client, pool) => unknown(client.writeAttributes, writableAttributes(pool)),
  },
  {
    id: 'required-attribute-not-written',
    level: 'error',
    settings: ['writeAttributes'],
    check: ({ writeAttributes: written }, { requiredAttributes }) => {
      const missing = requiredAttributes.filter((name) => written !== null && !written.includes(name));
      return (
        written?.length !== 0 &&
        missing.length > 0 &&
        `The pool requires ${missing.join(', ')}, so the app must be able to write that, too. Add it.`
      );
    },
  },
];

function unknown(chosen: readonly string[] | null, known: readonly { readonly name: string }[]) {
  return (chosen ?? []).flatMap((attribute, index) =>
    known.some(({ name }) => name === attribute)
      ? []
      : [{ message: `The pool has no attribute ${attribute} for this. Leave it out.`, index }],
  );
}
