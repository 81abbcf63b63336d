import { getShape, type Shape } from './shapes.ts';

/**
 * An answer as the wire carries it: only members of the model, nothing absent as null, dates as epoch seconds with
 * milliseconds. A Date that an operation gives becomes such a number.
 */
export function shapeOutput(output: object, shape: string): object {
  return shape === 'none' ? {} : (shaped(output, getShape(shape)) as object);
}

function shaped(value: unknown, shape: Shape): unknown {
  switch (shape.type) {
    case 'structure':
      return structure(value as Record<string, unknown>, shape);
    case 'list': {
      const element = getShape(shape.element ?? 'string');
      return (value as unknown[]).map((entry) => shaped(entry, element));
    }
    case 'map': {
      const of = getShape(shape.value ?? 'string');
      return Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, shaped(entry, of)]));
    }
    case 'timestamp':
      return value instanceof Date ? value.getTime() / 1000 : value;
    case 'blob':
      return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
    default:
      return value;
  }
}

function structure(value: Record<string, unknown>, shape: Shape): object {
  const result: Record<string, unknown> = {};
  for (const [member, of] of Object.entries(shape.members ?? {})) {
    const entry = Object.hasOwn(value, member) ? value[member] : undefined;
    if (entry !== undefined && entry !== null) result[member] = shaped(entry, getShape(of));
  }
  return result;
}
