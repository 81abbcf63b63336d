import table from './shapes.json' with { type: 'json' };

/** One type of the service description. `members`, `element`, `key` and `value` name other shapes or bare types. */
export type Shape = {
  type: 'structure' | 'list' | 'map' | 'string' | 'integer' | 'long' | 'boolean' | 'timestamp' | 'blob' | 'document';
  min?: number;
  max?: number;
  /** As AWS prints it. The whole value has to match. */
  pattern?: string;
  enum?: string[];
  /** Error messages leave its value out. */
  sensitive?: boolean;
  members?: Record<string, string>;
  required?: string[];
  element?: string;
  key?: string;
  value?: string;
};

/** `unsigned`: may be called without credentials. */
export type OperationShape = { input: string; output: string; unsigned?: boolean };

const shapes = new Map(Object.entries(table.shapes as Record<string, Shape>));
const shapedOperations = new Map(Object.entries(table.operations as Record<string, OperationShape>));

/** Input and output of an operation of the service, or undefined for an unknown name. */
export const findOperationShape = (operation: string): OperationShape | undefined => shapedOperations.get(operation);

/** The shape by its name; the name of a bare type (`string`, `boolean` …) is a shape without limits. */
export const getShape = (name: string): Shape => shapes.get(name) ?? { type: name as Shape['type'] };
