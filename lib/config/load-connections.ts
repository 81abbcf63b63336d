import 'server-only';
import { readFileSync } from 'node:fs';
import { PooldeckError } from '@/lib/errors';
import { type ConnectionSettings, connectionsFileSchema } from './connection-schema';
import type { Env } from './env';

function wrong(message: string, cause?: unknown): never {
  throw new PooldeckError('configuration', message, { cause });
}

function duplicates(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/**
 * Checks the text of a connections file.
 * @throws PooldeckError `configuration`: which connection, which member, what it must be. Values are never repeated.
 */
function parseConnections(text: string, file: string): ConnectionSettings[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text around the fault, which may be a secret.
    wrong(`${file} (POOLDECK_CONNECTIONS) is not valid JSON.`);
  }
  const parsed = connectionsFileSchema.safeParse(raw);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
    wrong(`${file} (POOLDECK_CONNECTIONS) has mistakes:\n${lines.join('\n')}`);
  }
  const { connections } = parsed.data;
  const twice = duplicates(connections.map(({ id }) => id));
  if (twice.length > 0) wrong(`${file} (POOLDECK_CONNECTIONS) uses the id ${twice.join(', ')} more than once.`);
  if (connections.filter(({ kind }) => kind === 'embedded').length > 1)
    wrong(`${file} (POOLDECK_CONNECTIONS) has more than one embedded connection; there is only one embedded Cognito.`);
  return connections;
}

function hasAwsCredentials(env: Env): boolean {
  return (
    env.AWS_PROFILE !== undefined ||
    (env.AWS_ACCESS_KEY_ID !== undefined && env.AWS_SECRET_ACCESS_KEY !== undefined) ||
    (env.AWS_ROLE_ARN !== undefined && env.AWS_WEB_IDENTITY_TOKEN_FILE !== undefined) ||
    env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI !== undefined ||
    env.AWS_CONTAINER_CREDENTIALS_FULL_URI !== undefined
  );
}

function fromEnvironment(env: Env): ConnectionSettings[] {
  const found: ConnectionSettings[] = [];
  const named = env.POOLDECK_REGIONS ?? [env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1'];
  const regions = [...new Set(named)];
  const readOnly = env.POOLDECK_READ_ONLY === 'yes';
  if (env.POOLDECK_EMBEDDED === 'yes')
    found.push({
      id: 'embedded',
      kind: 'embedded',
      title: 'Embedded Cognito',
      regions: ['us-east-1'],
      readOnly: false,
    });
  if (env.POOLDECK_ENDPOINT)
    found.push({
      id: 'endpoint',
      kind: 'endpoint',
      title: new URL(env.POOLDECK_ENDPOINT).host,
      regions,
      readOnly,
      url: env.POOLDECK_ENDPOINT,
      credentials: 'environment',
    });
  if (hasAwsCredentials(env))
    found.push({ id: 'aws', kind: 'aws', title: 'AWS', regions, readOnly, credentials: 'default' });
  return found;
}

/** The connections of an environment: those of the file that POOLDECK_CONNECTIONS names, else what the variables say. */
export function loadConnections(env: Env): ConnectionSettings[] {
  if (env.POOLDECK_CONNECTIONS === undefined) {
    const found = fromEnvironment(env);
    if (found.length > 0) return found;
    wrong(
      'There is no connection: give AWS credentials, POOLDECK_ENDPOINT, POOLDECK_CONNECTIONS or POOLDECK_EMBEDDED=yes.',
    );
  }
  let text: string;
  try {
    text = readFileSync(/* turbopackIgnore: true */ env.POOLDECK_CONNECTIONS, 'utf8');
  } catch (cause) {
    wrong(`POOLDECK_CONNECTIONS names ${env.POOLDECK_CONNECTIONS}, which cannot be read.`, cause);
  }
  return parseConnections(text, env.POOLDECK_CONNECTIONS);
}
