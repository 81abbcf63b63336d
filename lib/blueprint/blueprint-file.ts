import { clientDefaults, poolDefaults } from '@/lib/settings/values';
import { type Blueprint, blueprintSchema } from './blueprint';

/** What a server action takes (1 MB) with room for its envelope; real blueprints are a few kilobytes. */
const maxCharacters = 900_000;

export interface FileFault {
  /** Where in the file: `pool.passwordMinLength`, `clients[0].callbackUrls`, or `the file`. */
  path: string;
  message: string;
}

export type ParsedBlueprint = { ok: true; blueprint: Blueprint } | { ok: false; faults: FileFault[] };

/** The text of a file that holds the blueprint, ending in a line feed. Every value is written, defaults too. */
export function blueprintToFile(blueprint: Blueprint): string {
  return `${JSON.stringify(blueprint, null, 2)}\n`;
}

/**
 * Reads a blueprint file. Settings that it leaves out get Pooldeck's defaults, so that a file written by hand can be short;
 * a name that is unknown, a wrong type and a value out of bounds are faults, each with its path. Nothing is guessed.
 */
export function parseBlueprintFile(text: string): ParsedBlueprint {
  if (text.length > maxCharacters) return fault('the file', 'Is too large for a blueprint.');
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fault('the file', `Is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  if (!isRecord(raw)) return fault('the file', 'Must be a JSON object.');
  const wrongHead = headFault(raw);
  if (wrongHead) return wrongHead;
  const parsed = blueprintSchema.safeParse(filled(raw));
  if (parsed.success) return { ok: true, blueprint: parsed.data };
  return { ok: false, faults: parsed.error.issues.map(({ path, message, ...issue }) => faultOf(path, message, issue)) };
}

function fault(path: string, message: string): ParsedBlueprint & { ok: false } {
  return { ok: false, faults: [{ path, message }] };
}

function headFault(raw: Record<string, unknown>): (ParsedBlueprint & { ok: false }) | undefined {
  if (raw.format !== 'pooldeck-blueprint')
    return fault('format', 'Must be "pooldeck-blueprint". This is some other kind of file.');
  if (raw.version !== 1)
    return fault('version', `Must be 1. Version ${JSON.stringify(raw.version)} was written by another Pooldeck.`);
  return undefined;
}

/** Lays what is given over the defaults; what is no object stays as it is, for the schema to complain about. */
function filled(raw: Record<string, unknown>): unknown {
  const { pool, clients = [] } = raw;
  return {
    ...raw,
    pool: isRecord(pool) ? { ...poolDefaults(''), ...pool } : pool,
    clients: Array.isArray(clients)
      ? clients.map((client) => (isRecord(client) ? { ...clientDefaults(''), ...client } : client))
      : clients,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultOf(path: readonly PropertyKey[], message: string, issue: { code?: string; keys?: unknown }): FileFault {
  const place = path.reduce<string>((text, part) => {
    return typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    return {
      path: place || 'the file',
      message: `Has no setting called ${issue.keys.map((key) => `"${key}"`).join(', ')}.`,
    };
  }
  return { path: place || 'the file', message: message === 'Invalid input' ? 'Has the wrong form.' : message };
}
