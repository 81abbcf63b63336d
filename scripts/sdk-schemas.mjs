import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The SDK's runtime schemas are arrays: [kind, namespace, name, traits, …]. Simple types are numbers; 64 and 128 added to
// one make a list or map of it (see @smithy/types, schema/sentinels).
const STRUCTURE = 3;
const OPERATION = 9;
const simple = { 0: 'string', 1: 'integer', 2: 'boolean', 4: 'timestamp', 15: 'document', 21: 'blob' };

/** What the SDK knows of operations and structures, without limits. */
export function sdkSchemas(sdk) {
  const schemas = Object.values(sdk).filter(Array.isArray);
  const structures = {};
  const structure = (schema) => {
    const [, , name, , names, types, requiredCount = 0] = schema;
    if (structures[name]) return;
    const nested = {};
    const entry = { members: {}, required: requiredCount ? names.slice(0, requiredCount) : undefined, nested };
    structures[name] = entry;
    names.forEach((member, at) => {
      entry.members[member] = typeName(types[at], nested);
    });
  };
  for (const schema of schemas) if (schema[0] === STRUCTURE) structure(schema);
  const named = (schema) => (typeof schema === 'function' ? schema() : schema)[2];
  const operations = {};
  for (const [kind, , name, , input, output] of schemas) {
    if (kind === OPERATION) operations[name] = { input: named(input), output: named(output) };
  }
  // Declared without a signature in the SDK's scheme table; the model does not know them yet [sdk, facts §1.8].
  return { structures, operations, unsigned: new Set(['ListUserSessions', 'RevokeUserSession']) };
}

function typeName(type, nested) {
  if (typeof type === 'number') {
    if (type >= 64) return collection(type >= 128 ? 'map' : 'list', simple[type % 64], nested);
    return simple[type];
  }
  const schema =
    typeof type === 'function' ? type() : Array.isArray(type) && typeof type[0] === 'function' ? type[0]() : type;
  if (typeof schema === 'number') return typeName(schema, nested);
  const [kind, , name, traits, ...rest] = schema;
  if (kind === STRUCTURE) return name;
  if (kind === 1) nested[name] = { type: 'list', element: typeName(rest[0], nested) };
  else if (kind === 2) nested[name] = { type: 'map', key: typeName(rest[0], nested), value: typeName(rest[1], nested) };
  else nested[name] = { type: simple[rest[0]], sensitive: traits === 8 ? true : undefined };
  return name;
}

function collection(type, of, nested) {
  nested[`${type} ${of}`] = type === 'map' ? { type, key: 'string', value: of } : { type, element: of };
  return `${type} ${of}`;
}

/** `Structure.Member` → values, for members whose type in the declarations is an enum the SDK exports. */
export function enumsOfMembers(sdk, sdkPackage) {
  const folder = join(dirname(sdkPackage), '../dist-types/models');
  const text = ['models_0.d.ts', 'models_1.d.ts'].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const enums = {};
  for (const [, name, body] of text.matchAll(/export interface (\w+) [^{]*\{\n([\s\S]*?)\n\}/g)) {
    for (const [, member, type] of body.matchAll(/^ {4}(\w+)\??: (\w+)(?:\[\])? \| undefined;/gm)) {
      const values = Object.values(sdk[type] ?? {});
      if (values.length > 0 && values.every((value) => typeof value === 'string')) enums[`${name}.${member}`] = values;
    }
  }
  return enums;
}
