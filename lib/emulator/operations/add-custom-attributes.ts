import type {
  AddCustomAttributesRequest,
  AddCustomAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { invalidParameter } from '../errors.ts';
import { getPool, putPool } from '../pool-store.ts';
import { customAttribute } from '../pools/schema-attributes.ts';
import type { Wire } from '../wire.ts';

const most = 50; // custom attributes of a pool [doc Q26]

/** Adds attributes, all or none. They can never be changed or removed again [doc DG23]. */
export function addCustomAttributes(
  input: Wire<AddCustomAttributesRequest>,
  context: Context,
): AddCustomAttributesResponse {
  const pool = getPool(context, input.UserPoolId);
  const attributes = [...(pool.doc.SchemaAttributes ?? [])];
  for (const sent of input.CustomAttributes) {
    const attribute = customAttribute(sent);
    const { Name } = attribute;
    if (attributes.some((other) => other.Name === Name)) {
      throw invalidParameter(`${Name}: Existing attribute already has name ${Name}.`); // [MOTO, unsure, facts §3.1]
    }
    attributes.push(attribute);
  }
  const custom = attributes.filter(({ Name }) => Name?.includes('custom:'));
  if (custom.length > most) {
    throw invalidParameter(`A user pool can have at most ${most} custom attributes.`); // wording unknown
  }
  putPool(context, { ...pool, doc: { ...pool.doc, SchemaAttributes: attributes } });
  return {};
}
