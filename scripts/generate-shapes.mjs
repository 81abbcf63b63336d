// Writes lib/emulator/shapes.json: the members, types and limits of every operation, from two official sources.
//   node scripts/generate-shapes.mjs           write the table
//   node scripts/generate-shapes.mjs --check [file]   say whether the committed table (or another file) is stale
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { enumsOfMembers, sdkSchemas } from './sdk-schemas.mjs';
import { corrections } from './shape-corrections.mjs';
import { zipEntry } from './zip-entry.mjs';

const require = createRequire(import.meta.url);
const MODEL = 'awscli/awscli/botocore/data/cognito-idp/2016-04-18/service-2.json';
const committed = fileURLToPath(new URL('../lib/emulator/shapes.json', import.meta.url));

function readModel() {
  const packageFolder = dirname(require.resolve('@aws-cdk/asset-awscli-v1/package.json'));
  return JSON.parse(zipEntry(readFileSync(join(packageFolder, 'lib/layer.zip')), MODEL).toString());
}

// Java prints a set of enum values in the order of its hash table. This order gives back every value set that was seen
// on the wire: [OPTIONAL, OFF, ON], [implicit, client_credentials, code], [phone_number, email], [POST, GET] …
function hashSetOrder(values) {
  let size = 16;
  while (size * 0.75 < values.length) size *= 2;
  const slot = (text) => {
    let hash = 0;
    for (const unit of text) hash = (Math.imul(31, hash) + unit.charCodeAt(0)) | 0;
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return [...values].sort((a, b) => slot(a) - slot(b));
}

function shapeOfModel(name, shape) {
  const { type, min, max, pattern, sensitive, required } = shape;
  if (shape.document) return { type: 'document' };
  const enumeration = shape.enum && hashSetOrder(shape.enum);
  const members =
    type === 'structure'
      ? Object.fromEntries(Object.entries(shape.members).map(([member, { shape: of }]) => [member, of]))
      : undefined;
  const [element, key, value] = [shape.member?.shape, shape.key?.shape, shape.value?.shape];
  return {
    type,
    min,
    max,
    pattern,
    enum: enumeration,
    sensitive,
    members,
    required,
    element,
    key,
    value,
    ...corrections[name],
  };
}

/** Shapes of the model, completed by what only the SDK knows: newer operations, newer members. */
function mergedShapes(model, sdk, enums) {
  const shapes = {};
  for (const [name, shape] of Object.entries(model.shapes)) shapes[name] = shapeOfModel(name, shape);
  for (const [name, { members, required, nested }] of Object.entries(sdk.structures)) {
    shapes[name] ??= { type: 'structure', members: {}, required };
    const shape = shapes[name];
    for (const [member, of] of Object.entries(members)) {
      if (Object.hasOwn(shape.members, member)) continue;
      const values = enums[`${name}.${member}`];
      const named = values && `${name}.${member}`;
      if (named) shapes[named] = { type: 'string', enum: hashSetOrder(values) };
      shape.members[member] = named && of === 'list string' ? nameList(shapes, named) : (named ?? of);
    }
    for (const [of, definition] of Object.entries(nested)) shapes[of] ??= definition;
  }
  return shapes;
}

function nameList(shapes, element) {
  shapes[`list ${element}`] = { type: 'list', element };
  return `list ${element}`;
}

/** Leaves out what no request or answer reaches, and names a shape without limits by its bare type. */
function reachable(shapes, operations) {
  const bare = (name) => {
    const { type, ...limits } = shapes[name] ?? { type: name };
    const plain = Object.values(limits).every((limit) => limit === undefined);
    return plain && type !== 'structure' ? type : name;
  };
  const kept = {};
  const visit = (name) => {
    if (kept[name] || !shapes[name]) return;
    const { members, element, key, value, ...rest } = shapes[name];
    kept[name] = { ...rest };
    if (members) kept[name].members = Object.fromEntries(Object.entries(members).map(([m, of]) => [m, bare(of)]));
    for (const [slot, of] of Object.entries({ element, key, value })) if (of) kept[name][slot] = bare(of);
    for (const of of [...Object.values(members ?? {}), element, key, value]) if (of && bare(of) === of) visit(of);
  };
  for (const { input, output } of Object.values(operations)) for (const name of [input, output]) visit(name);
  return Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function buildShapes() {
  const model = readModel();
  const sdkPackage = require.resolve('@aws-sdk/client-cognito-identity-provider');
  const sdkModule = await import(pathToFileURL(sdkPackage).href);
  const sdk = sdkSchemas(sdkModule);
  const operations = {};
  for (const [name, { input, output }] of Object.entries(sdk.operations).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = model.operations[name];
    operations[name] = {
      input: known?.input?.shape ?? input,
      output: known ? (known.output?.shape ?? 'none') : output,
    };
    if (known ? known.authtype === 'none' : sdk.unsigned.has(name)) operations[name].unsigned = true;
  }
  const shapes = mergedShapes(model, sdk, enumsOfMembers(sdkModule, sdkPackage));
  const line = ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const block = (table) => `{\n${Object.entries(table).map(line).join(',\n')}\n  }`;
  return `{\n  "operations": ${block(operations)},\n  "shapes": ${block(reachable(shapes, operations))}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildShapes();
  if (process.argv[2] !== '--check') writeFileSync(committed, built);
  else if (readFileSync(process.argv[3] ?? committed, 'utf8') !== built) {
    console.error('lib/emulator/shapes.json is stale: run node scripts/generate-shapes.mjs');
    process.exitCode = 1;
  }
}
