import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kebab, toAwsCli } from './aws-cli';
import type { JsonObject, JsonValue, PlanStep } from './plan-step';

/** Runs the command in a real shell whose `aws` prints its arguments, one per NUL. */
function argumentsOf(command: string, variables: Record<string, string> = {}): string[] {
  // An assignment would swallow the output, so only the call inside is run.
  const call = command.replace(/^\w+=\$\(([\s\S]*)\)$/, '$1');
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  const script = `${set.join('')}aws() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${call}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

/** Reads flags back the way the AWS CLI does: JSON for structures, several words for a list of strings. */
function inputOf(words: string[], shape: JsonObject): JsonObject {
  const found: JsonObject = {};
  for (const [member, value] of Object.entries(shape)) {
    const name = `--${kebab(member)}`;
    if (words.includes(`--no-${kebab(member)}`)) found[member] = false;
    const joined = words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
    const at = words.indexOf(name);
    if (joined === undefined && at === -1) continue;
    const rest = at === -1 ? [] : words.slice(at + 1);
    const end = rest.findIndex((word) => word.startsWith('--'));
    const values = joined === undefined ? rest.slice(0, end === -1 ? undefined : end) : [joined];
    found[member] = read(values, value);
  }
  return found;
}

function read(values: string[], like: JsonValue): JsonValue {
  if (typeof like === 'boolean') return true;
  if (typeof like === 'string') return values[0] ?? '';
  if (Array.isArray(like) && !values[0]?.startsWith('[')) return values;
  return JSON.parse(values[0] ?? 'null');
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0')),
  fc.constantFrom(
    "it's",
    '$(rm -rf x)',
    '`id`',
    '"',
    '\\',
    '\n',
    '-x',
    '--no-generate-secret',
    '!!',
    '{####}',
    'ü 🙂',
    '*',
  ),
);
// A list of plain words that looks like JSON is sent as JSON; a text is never taken for a file.
const member: fc.Arbitrary<JsonValue> = fc.oneof(
  nasty,
  fc.boolean(),
  fc.integer(),
  fc.array(nasty, { minLength: 1, maxLength: 3 }),
  fc.record({ Inner: nasty, Deep: fc.record({ List: fc.array(nasty) }) }),
);

describe('toAwsCli', () => {
  it('says exactly the input, whatever was typed, in a real shell', () => {
    const input = fc.record({
      PoolName: nasty,
      GenerateSecret: fc.boolean(),
      CallbackURLs: member,
      LambdaConfig: member,
    });
    fc.assert(
      fc.property(input, (value) => {
        const words = argumentsOf(toAwsCli({ operation: 'CreateUserPool', input: value }));
        expect(words.slice(0, 2)).toEqual(['cognito-idp', 'create-user-pool']);
        expect(inputOf(words, value)).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the pool id from the variable that the first command sets', () => {
    const step: Pick<PlanStep, 'operation' | 'input'> = {
      operation: 'SetUserPoolMfaConfig',
      input: { UserPoolId: { $ref: 'userPoolId' }, MfaConfiguration: 'ON' },
    };
    const words = argumentsOf(toAwsCli(step), { USER_POOL_ID: 'eu-west-1_A' });
    expect(words).toEqual([
      'cognito-idp',
      'set-user-pool-mfa-config',
      '--user-pool-id',
      'eu-west-1_A',
      '--mfa-configuration',
      'ON',
    ]);
    expect(toAwsCli({ operation: 'CreateUserPool', input: { PoolName: 'x' } })).toMatch(
      /^USER_POOL_ID=\$\([\s\S]*--query UserPool\.Id --output text\)$/,
    );
  });

  it('keeps the id of a client where a later command needs it, and only there', () => {
    const client = { id: 'client-1', operation: 'CreateUserPoolClient' as const, input: { ClientName: 'web' } };
    expect(toAwsCli(client)).not.toContain('--query');
    expect(toAwsCli(client, { referred: new Set(['client-1']) })).toMatch(
      /^CLIENT_1_ID=\$\([\s\S]*--query UserPoolClient\.ClientId --output text\)$/,
    );
    const style = { ClientId: { $ref: 'client-1' }, UseCognitoProvidedValues: true };
    expect(
      argumentsOf(toAwsCli({ operation: 'CreateManagedLoginBranding', input: style }), { CLIENT_1_ID: 'abc' }),
    ).toEqual(['cognito-idp', 'create-managed-login-branding', '--client-id', 'abc', '--use-cognito-provided-values']);
  });

  it('names region and endpoint when it is not AWS by default', () => {
    const target = { region: 'eu-west-1', endpointUrl: 'http://127.0.0.1:3000/cognito' };
    expect(toAwsCli({ operation: 'DeleteUserPool', input: { UserPoolId: 'a_b' } }, target)).toBe(
      'aws cognito-idp delete-user-pool --region eu-west-1 --endpoint-url http://127.0.0.1:3000/cognito \\\n  --user-pool-id a_b',
    );
  });

  it('never lets the CLI read a file that a text names', () => {
    const command = toAwsCli({
      operation: 'CreateUserPool',
      input: { SmsAuthenticationMessage: 'file:///etc/passwd' },
    });
    expect(command).toContain(`--cli-input-json '{"SmsAuthenticationMessage":"file:///etc/passwd"}'`);
  });
});

describe('kebab', () => {
  it.each([
    ['CallbackURLs', 'callback-urls'],
    ['DefaultRedirectURI', 'default-redirect-uri'],
    ['AllowedOAuthFlowsUserPoolClient', 'allowed-o-auth-flows-user-pool-client'],
    ['UserPoolAddOns', 'user-pool-add-ons'],
    ['SetUserPoolMfaConfig', 'set-user-pool-mfa-config'],
    ['WebAuthnConfiguration', 'web-authn-configuration'],
  ])('%s → %s, as botocore names it', (name, expected) => {
    expect(kebab(name)).toBe(expected);
  });
});
