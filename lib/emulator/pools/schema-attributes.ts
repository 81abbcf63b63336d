import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Wire } from '../wire.ts';
import { checkConstraints } from './attribute-constraints.ts';
import { standardAttributes } from './standard-attributes.ts';

type Sent = Wire<SchemaAttributeType>;

/** SchemaAttributes of a new pool: the standard ones with what `Schema` changed of them, then the custom ones. */
export function schemaAttributes(sent: Sent[] = []): SchemaAttributeType[] {
  const standard = new Map(standardAttributes.map((attribute) => [attribute.Name, attribute]));
  const custom: SchemaAttributeType[] = [];
  for (const entry of sent) {
    const own = standard.get(entry.Name);
    if (own) standard.set(entry.Name, redeclared(own, entry));
    else custom.push(customAttribute(entry));
  }
  checkNamedOnce(custom);
  return [...standard.values(), ...custom];
}

/** An attribute as SchemaAttributes shows it: `custom:x`, or `dev:custom:x` for one that only administrators may write. */
export function customAttribute(sent: Sent): SchemaAttributeType {
  const { AttributeDataType: type, DeveloperOnlyAttribute = false, Mutable = true, Required = false } = sent;
  if (!type) {
    // [MOTO, unsure, facts §2.3]
    throw invalidParameter('Invalid AttributeDataType input, consider using the provided AttributeDataType enum.');
  }
  if (Required) throw invalidParameter('Required custom attributes are not supported currently.'); // [measured PF]
  const Name = `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${sent.Name ?? ''}`;
  const shown: SchemaAttributeType = { Name, AttributeDataType: type, DeveloperOnlyAttribute, Mutable, Required };
  if (type === 'Number') shown.NumberAttributeConstraints = sent.NumberAttributeConstraints ?? {};
  if (type === 'String') shown.StringAttributeConstraints = sent.StringAttributeConstraints ?? {};
  checkConstraints(shown);
  return shown;
}

/** Entries for a standard attribute may make it required or immutable, or narrow it, and nothing else [doc, facts §2.2]. */
function redeclared(own: SchemaAttributeType, sent: Sent): SchemaAttributeType {
  if ((sent.AttributeDataType ?? own.AttributeDataType) !== own.AttributeDataType || sent.DeveloperOnlyAttribute) {
    const what = 'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute';
    throw invalidParameter(`${what} ${own.Name}`); // [measured PF]
  }
  const shown = { ...own, Mutable: sent.Mutable ?? own.Mutable, Required: sent.Required ?? own.Required };
  if (own.StringAttributeConstraints && sent.StringAttributeConstraints) {
    shown.StringAttributeConstraints = { ...own.StringAttributeConstraints, ...sent.StringAttributeConstraints };
  }
  if (own.NumberAttributeConstraints && sent.NumberAttributeConstraints) {
    shown.NumberAttributeConstraints = { ...own.NumberAttributeConstraints, ...sent.NumberAttributeConstraints };
  }
  checkConstraints(shown);
  return shown;
}

function checkNamedOnce(custom: SchemaAttributeType[]) {
  const seen = new Set<string>();
  for (const { Name = '' } of custom) {
    if (seen.has(Name)) {
      // [measured PF]
      throw invalidParameter(`Duplicate custom attribute names ${Name} are not allowed in a user pool schema.`);
    }
    seen.add(Name);
  }
}
