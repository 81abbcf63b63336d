import { serialization } from './errors.ts';
import { getShape, type Shape } from './shapes.ts';

/**
 * The body of a request as a structure of the model: unknown members and nulls are dropped, wrong JSON types are a
 * SerializationException. Limits are checked afterwards.
 */
export function parseInput(body: string, shape: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = body === '' ? {} : JSON.parse(body);
  } catch {
    // The real text for malformed JSON is unknown (facts §12.3).
    throw serialization('');
  }
  return parsed(json, shape === 'none' ? { type: 'structure', members: {} } : getShape(shape)) as Record<
    string,
    unknown
  >;
}

function parsed(value: unknown, shape: Shape): unknown {
  switch (shape.type) {
    case 'structure':
      return structure(value, shape);
    case 'list':
      return list(value, shape);
    case 'map':
      return map(value, shape);
    case 'document':
      return value;
    case 'blob':
      return blob(value);
    default:
      return scalar(value, shape.type);
  }
}

function structure(value: unknown, shape: Shape): object {
  if (!isObject(value)) throw serialization('Expected map or null');
  const result: Record<string, unknown> = {};
  for (const [member, of] of Object.entries(shape.members ?? {})) {
    if (!Object.hasOwn(value, member)) continue;
    const sent = value[member];
    if (sent !== null && sent !== undefined) result[member] = parsed(sent, getShape(of));
  }
  return result;
}

function list(value: unknown, shape: Shape): unknown[] {
  if (!Array.isArray(value)) throw serialization('Expected list or null');
  const element = getShape(shape.element ?? 'string');
  return value.filter((entry) => entry !== null).map((entry) => parsed(entry, element));
}

/** A map keeps every key as its own property, `__proto__` too. */
function map(value: unknown, shape: Shape): object {
  if (!isObject(value)) throw serialization('Expected map or null');
  const of = getShape(shape.value ?? 'string');
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, parsed(entry, of)]));
}

/** Bytes travel as Base64. The text for what is none is unknown. */
function blob(value: unknown): Uint8Array {
  const text = String(scalar(value, 'string'));
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw serialization('Invalid Base64 text');
  return Buffer.from(text, 'base64');
}

const wanted = {
  string: 'a String',
  boolean: 'a Boolean',
  integer: 'an Integer',
  long: 'a Long',
  timestamp: 'a Timestamp',
};

function scalar(value: unknown, type: keyof typeof wanted): unknown {
  // [measured GH amplify-js#5165, cognito-identity-js#485]
  if (typeof value === 'object') {
    throw serialization(`Start of ${Array.isArray(value) ? 'list' : 'structure or map'} found where not expected.`);
  }
  if (fits(value, type)) return value;
  const token =
    typeof value === 'boolean' ? String(value).toUpperCase() : typeof value === 'number' ? 'NUMBER' : 'STRING';
  throw serialization(`${token}_VALUE can not be converted to ${wanted[type]}`);
}

function fits(value: unknown, type: keyof typeof wanted): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer' || type === 'long') return Number.isInteger(value);
  if (type === 'timestamp') return typeof value === 'number';
  return typeof value === 'string';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
