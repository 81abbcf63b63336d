import { isReference, type JsonObject, type JsonValue } from './plan-step';
import { shellQuote } from './shell-quote';

/** Where the command is to run; without an endpoint the CLI talks to AWS. */
export interface CliTarget {
  region?: string;
  endpointUrl?: string;
  /** References that later commands make: the command that answers one keeps its answer in a variable. */
  referred?: ReadonlySet<string>;
}

/**
 * The exact AWS CLI v2 command of a step, quoted for a POSIX shell. A value that an earlier step answers is a shell
 * variable (`"$USER_POOL_ID"`), which the earlier command sets; so the commands of a plan can be pasted one after the other.
 */
export function toAwsCli(step: { operation: string; input: JsonObject; id?: string }, target: CliTarget = {}): string {
  const head = ['aws', 'cognito-idp', kebab(step.operation), ...targetFlags(target)].join(' ');
  const flags = isRisky(step.input) ? wholeInput(step.input) : Object.entries(step.input).map(flag);
  const query = answerQuery(step, target.referred);
  const lines = [head, ...flags, ...(query ? [`--query ${query.path} --output text`] : [])].join(' \\\n  ');
  return query ? `${query.variable}=$(${lines})` : lines;
}

/** What later commands need from the answer of this one. */
function answerQuery({ operation, id = '' }: { operation: string; id?: string }, referred?: ReadonlySet<string>) {
  if (operation === 'CreateUserPool') return { variable: 'USER_POOL_ID', path: 'UserPool.Id' };
  // Without --query the command shows the whole client, its secret too: only taken away where it must be.
  if (operation !== 'CreateUserPoolClient' || !referred?.has(id)) return undefined;
  return { variable: variableOf(id), path: 'UserPoolClient.ClientId' };
}

/** `userPoolId` → `USER_POOL_ID`, `client-1` → `CLIENT_1_ID`. */
const variableOf = (ref: string) =>
  ref === 'userPoolId' ? 'USER_POOL_ID' : `${ref.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_ID`;

function targetFlags({ region, endpointUrl }: CliTarget): string[] {
  return [
    ...(region ? ['--region', shellQuote(region)] : []),
    ...(endpointUrl ? ['--endpoint-url', shellQuote(endpointUrl)] : []),
  ];
}

function flag([member, value]: [string, JsonValue]): string {
  const name = kebab(member);
  if (typeof value === 'boolean') return value ? `--${name}` : `--no-${name}`;
  if (isReference(value)) return `--${name} "$${variableOf(value.$ref)}"`;
  if (typeof value === 'string') {
    // A value that starts with a dash would be taken for a flag.
    return value.startsWith('-') ? `--${name}=${shellQuote(value)}` : `--${name} ${shellQuote(value)}`;
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isPlainWord)) return `--${name} ${value.join(' ')}`;
  return `--${name} ${shellQuote(typeof value === 'number' ? String(value) : JSON.stringify(value))}`;
}

const isPlainWord = (value: JsonValue) => typeof value === 'string' && /^[\w@%+:./][\w@%+:./-]*$/.test(value);

/** `file://` at the start of a value makes the CLI read that file, and there is no escape: send everything as one document. */
function isRisky(input: JsonObject): boolean {
  const texts = Object.values(input).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return texts.some((value) => typeof value === 'string' && /^(file|fileb):\/\//.test(value));
}

function wholeInput(input: JsonObject): string[] {
  const own = Object.fromEntries(Object.entries(input).filter(([, value]) => !isReference(value)));
  const references = Object.entries(input).filter(([, value]) => isReference(value));
  return [...references.map(flag), `--cli-input-json ${shellQuote(JSON.stringify(own))}`];
}

/**
 * Member name to flag name the way botocore's `xform_name` does it: `CallbackURLs` → `callback-urls`,
 * `AllowedOAuthFlows` → `allowed-o-auth-flows`.
 */
export function kebab(member: string): string {
  const plural = /[A-Z]{2,}s$/.exec(member)?.[0];
  const start = plural ? `${member.slice(0, -plural.length)}-${plural.toLowerCase()}` : member;
  return start
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
