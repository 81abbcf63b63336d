import { invalidParameter } from './errors.ts';
import { matches } from './patterns.ts';
import { getShape, type Shape } from './shapes.ts';

/**
 * Checks a parsed input against the limits of the model. Throws one IPE that names every violation:
 * `2 validation errors detected: Value '…' at 'poolName' failed to satisfy constraint: …; …` [measured GH, facts §1.4].
 */
export function checkLimits(input: Record<string, unknown>, shape: string) {
  if (shape === 'none') return;
  const violations: string[] = [];
  structure(input, getShape(shape), '', violations);
  if (violations.length === 0) return;
  const noun = violations.length === 1 ? 'error' : 'errors';
  throw invalidParameter(`${violations.length} validation ${noun} detected: ${violations.join('; ')}`);
}

function structure(value: Record<string, unknown>, shape: Shape, path: string, violations: string[]) {
  // By name: the one message seen with two members has password before username, against the model's order
  // [measured GH cognito-identity-js#388].
  const members = Object.entries(shape.members ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [member, of] of members) {
    const at = path + member.charAt(0).toLowerCase() + member.slice(1);
    const sent = value[member];
    if (sent !== undefined) check(sent, getShape(of), at, violations);
    else if (shape.required?.includes(member))
      violations.push(failed(undefined, getShape(of), at, 'Member must not be null'));
  }
}

function check(value: unknown, shape: Shape, at: string, violations: string[]) {
  for (const constraint of broken(value, shape)) violations.push(failed(value, shape, at, constraint));
  if (shape.type === 'structure') structure(value as Record<string, unknown>, shape, `${at}.`, violations);
  else if (shape.type === 'list') list(value as unknown[], shape, at, violations);
  else if (shape.type === 'map') map(value as Record<string, unknown>, shape, at, violations);
}

/** Structures in a list are named one by one; a list of plain values is named as a whole [measured PF; GH cfn-user-guide#563]. */
function list(values: unknown[], shape: Shape, at: string, violations: string[]) {
  const element = getShape(shape.element ?? 'string');
  if (element.type === 'structure' || element.type === 'list' || element.type === 'map') {
    for (const [index, value] of values.entries()) check(value, element, `${at}.${index + 1}.member`, violations);
  } else if (values.some((value) => broken(value, element).length > 0)) {
    violations.push(
      failed(values, element, at, `Member must satisfy constraint: [${constraints(element).join(', ')}]`),
    );
  }
}

function map(value: Record<string, unknown>, shape: Shape, at: string, violations: string[]) {
  const [key, of] = [getShape(shape.key ?? 'string'), getShape(shape.value ?? 'string')];
  const hidden = { ...of, sensitive: shape.sensitive || key.sensitive || of.sensitive };
  if (Object.keys(value).some((name) => broken(name, key).length > 0)) {
    violations.push(failed(value, hidden, at, `Map keys must satisfy constraint: [${constraints(key).join(', ')}]`));
  }
  if (of.type === 'structure') {
    for (const [name, entry] of Object.entries(value)) check(entry, of, `${at}.${name}.member`, violations);
  } else if (Object.values(value).some((entry) => broken(entry, of).length > 0)) {
    violations.push(failed(value, hidden, at, `Map value must satisfy constraint: [${constraints(of).join(', ')}]`));
  }
}

/** Every constraint of a shape in AWS's words, in the order seen in [measured GH aws-sdk-java-v2#5528]. */
function constraints(shape: Shape): string[] {
  const size = shape.type === 'integer' || shape.type === 'long' ? 'value' : 'length';
  const texts: string[] = [];
  if (shape.max !== undefined) texts.push(`Member must have ${size} less than or equal to ${shape.max}`);
  if (shape.min !== undefined) texts.push(`Member must have ${size} greater than or equal to ${shape.min}`);
  if (shape.pattern !== undefined) texts.push(`Member must satisfy regular expression pattern: ${shape.pattern}`);
  if (shape.enum) texts.push(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`);
  return texts;
}

function broken(value: unknown, shape: Shape): string[] {
  const size = sizeOf(value);
  const kept = [
    shape.max === undefined || size <= shape.max,
    shape.min === undefined || size >= shape.min,
    shape.pattern === undefined || typeof value !== 'string' || matches(shape.pattern, value),
    !shape.enum || shape.enum.includes(String(value)),
  ];
  if (kept.every(Boolean)) return [];
  const stated = [shape.max, shape.min, shape.pattern, shape.enum].map((limit) => limit !== undefined);
  const held = kept.filter((_, index) => stated[index]);
  return constraints(shape).filter((_, index) => !held[index]);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function failed(value: unknown, shape: Shape, at: string, constraint: string): string {
  const shown = shape.sensitive ? 'Value' : value === undefined ? 'Value null' : `Value '${printed(value, shape)}'`;
  return `${shown} at '${at}' failed to satisfy constraint: ${constraint}`;
}

/** A value as Java prints it. Structures in a list carry their name, bytes only their number [measured GH floci#2869]. */
function printed(value: unknown, { element = '' }: Shape): string {
  if (Array.isArray(value)) return `[${value.map((entry) => printedIn(entry, element)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Uint8Array) return `java.nio.HeapByteBuffer[pos=0 lim=${value.length} cap=${value.length}]`;
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}=${printedIn(entry, '')}`)
    .join(', ')}}`;
}

function printedIn(value: unknown, name: string): string {
  const shape = getShape(name);
  if (shape.type !== 'structure') return printed(value, shape);
  const members = Object.entries(shape.members ?? {}).flatMap(([member, of]) => {
    const entry = (value as Record<string, unknown>)[member];
    return entry === undefined ? [] : `${member.charAt(0).toLowerCase()}${member.slice(1)}=${printedIn(entry, of)}`;
  });
  return `${name}(${members.join(', ')})`;
}
