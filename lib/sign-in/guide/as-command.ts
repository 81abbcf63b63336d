import type { JsonObject, JsonValue } from '@/lib/blueprint/plan-step';
import { shellQuote } from '@/lib/blueprint/shell-quote';
import type { Exchange } from './exchange';
import { isMasked } from './masked';

/** Where a pool's requests go. */
export interface AskPlace {
  /** The API, without a slash at the end. */
  api: string;
  region: string;
  /** The AWS CLI finds AWS by itself. */
  onAws: boolean;
  /** The pool's domain, for the OAuth endpoints; undefined without one. */
  domain: string | undefined;
}

/** A request to repeat in a terminal. */
interface Command {
  tool: 'curl' | 'AWS CLI';
  text: string;
}

/** Operations that apps call without AWS credentials. */
const unsigned: readonly string[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'GetTokensFromRefreshToken',
  'RevokeToken',
  'StartWebAuthnRegistration',
  'CompleteWebAuthnRegistration',
  'ListWebAuthnCredentials',
  'DeleteWebAuthnCredential',
];

/**
 * A request as a command for a POSIX shell: curl where anybody may ask, the AWS CLI where the request has to be signed. What is masked
 * becomes a shell variable, which the first line names. Undefined for what is no request of this kind.
 */
export function asCommand({ operation, input }: Pick<Exchange, 'operation' | 'input'>, place: AskPlace) {
  const variables: string[] = [];
  const text = commandText(operation, input, place, variables);
  if (!text) return undefined;
  const tool: Command['tool'] = operation.startsWith('Admin') ? 'AWS CLI' : 'curl';
  return { tool, text: [...preface(input, variables, text.includes("'{")), text].join('\n') };
}

function commandText(operation: string, input: JsonObject, place: AskPlace, variables: string[]): string | undefined {
  if (operation.startsWith('Admin')) return adminCommand(operation, input, place, variables);
  if (unsigned.includes(operation)) return apiCommand(operation, input, place, variables);
  const { domain } = place;
  if (!domain) return undefined;
  if (operation === 'POST /oauth2/token') return tokenCommand(domain, input, variables);
  if (operation !== 'GET /oauth2/userInfo') return undefined;
  variables.push('ACCESS_TOKEN');
  return joined([`curl ${shellQuote(`${domain}/oauth2/userInfo`)}`, '--header "Authorization: Bearer $ACCESS_TOKEN"']);
}

const joined = (parts: string[]) => parts.join(' \\\n  ');

function apiCommand(operation: string, input: JsonObject, { api }: AskPlace, variables: string[]): string {
  return joined([
    `curl ${shellQuote(`${api}/`)}`,
    "--header 'Content-Type: application/x-amz-json-1.1'",
    `--header 'X-Amz-Target: AWSCognitoIdentityProviderService.${operation}'`,
    `--data ${jsonWord(input, variables)}`,
  ]);
}

function adminCommand(operation: string, input: JsonObject, place: AskPlace, variables: string[]): string {
  return joined([
    `aws cognito-idp ${kebab(operation)} --region ${shellQuote(place.region)}`,
    ...(place.onAws ? [] : [`--endpoint-url ${shellQuote(place.api)}`]),
    ...Object.entries(input).map(([name, value]) => `--${kebab(name)} ${flagValue(name, value, variables)}`),
  ]);
}

function flagValue(name: string, value: JsonValue, variables: string[]): string {
  if (typeof value !== 'string') return jsonWord(value, variables);
  return isMasked(value) ? `"$${variable(name, variables)}"` : shellQuote(value);
}

/** The client's secret goes by Basic authentication, which curl spells itself; the rest is a form. */
function tokenCommand(domain: string, { authorization, ...form }: JsonObject, variables: string[]): string {
  const basic = authorization !== undefined && `--user ${shellQuote(`${form.client_id}:`)}"$CLIENT_SECRET"`;
  if (basic) variables.push('CLIENT_SECRET');
  const fields = Object.entries(form).map(([name, value]) => {
    const text = String(value);
    if (isMasked(text)) return `--data-urlencode "${name}=$${variable(name, variables)}"`;
    return `--data-urlencode ${shellQuote(`${name}=${text}`)}`;
  });
  return joined([`curl ${shellQuote(`${domain}/oauth2/token`)}`, ...(basic ? [basic] : []), ...fields]);
}

/** JSON as one word; around a variable the single quotes are left: `'{"PASSWORD":"'"$PASSWORD"'"}'`. */
function jsonWord(value: JsonValue, variables: string[]): string {
  const marked: string[] = [];
  const json = JSON.stringify(value, (name, each: JsonValue) => {
    if (typeof each !== 'string' || !isMasked(each)) return each;
    marked.push(variable(name, variables));
    return hole;
  });
  const [first = '', ...rest] = json.split(hole).map((text) => text.replaceAll("'", "'\\''"));
  return `'${first}${rest.map((text, index) => `'"$${marked[index]}"'${text}`).join('')}'`;
}

/** Stands in JSON where a variable comes; nothing that Cognito takes has this character. */
const hole = '\uE000';

function variable(member: string, variables: string[]): string {
  const name = kebab(member).replaceAll('-', '_').toUpperCase();
  if (!variables.includes(name)) variables.push(name);
  return name;
}

/** `ClientId` → `client-id`; `SECRET_HASH` → `secret_hash`. */
const kebab = (name: string) => name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

/** What has to be set first. The secret hash is made here: it follows from the client's secret (facts §7). */
function preface(input: JsonObject, variables: readonly string[], hasJson: boolean): string[] {
  const hash = variables.includes('SECRET_HASH') && hashed(input);
  const wanted = [...variables.filter((name) => !hash || name !== 'SECRET_HASH'), ...(hash ? ['CLIENT_SECRET'] : [])];
  if (wanted.length === 0) return [];
  const json = hasJson ? ' In JSON a quote is \\" and a backslash is \\\\.' : '';
  return [`# Set first: ${[...new Set(wanted)].join(', ')}.${json}`, ...(hash ? [hash] : [])];
}

function hashed({ ClientId, AuthParameters, ChallengeResponses }: JsonObject): string | undefined {
  const given = AuthParameters ?? ChallengeResponses;
  const username = typeof given === 'object' && given !== null && !Array.isArray(given) && given.USERNAME;
  if (typeof username !== 'string' || typeof ClientId !== 'string') return undefined;
  const text = shellQuote(`${username}${ClientId}`);
  const mac = 'openssl dgst -sha256 -hmac "$CLIENT_SECRET" -binary | openssl base64 -A';
  return `SECRET_HASH=$(printf %s ${text} | ${mac})`;
}
