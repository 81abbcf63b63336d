import type { PoolResult, ResultClient } from '../pool-result';
import { shellQuote } from '../shell-quote';
import { lines } from './literal';

type Aws = (command: string) => string;

/** First commands to try: look at the pool, make a test user, sign in the way this client allows. */
export function cliSnippet(result: PoolResult, client?: ResultClient): string {
  const { poolId, region, endpointUrl } = result;
  const target = ` --region ${shellQuote(region)}${endpointUrl ? ` --endpoint-url ${shellQuote(endpointUrl)}` : ''}`;
  const aws: Aws = (command) => `aws cognito-idp ${command}${target}`;
  const pool = `--user-pool-id ${shellQuote(poolId)}`;
  return lines(
    aws(`describe-user-pool ${pool}`),
    client && aws(`describe-user-pool-client ${pool} --client-id ${client.id}`),
    ...(client?.grants.includes('client_credentials') ? machineToken(result, client) : person(result, client, aws)),
  );
}

function machineToken({ domain }: PoolResult, { id }: ResultClient): string[] {
  if (!domain) return [];
  const body = '-d grant_type=client_credentials';
  return [
    '',
    '# A token for a machine; the secret comes from the environment.',
    `curl -s -u "${id}:$COGNITO_CLIENT_SECRET" ${body} ${shellQuote(domain.url)}/oauth2/token`,
  ];
}

const password = "'Choose-1-yourself'";
const samples: Readonly<Record<string, string>> = {
  email: 'ana@example.com',
  phone_number: '+15555550100',
  birthdate: '1990-01-31',
  updated_at: '0',
  given_name: 'Ana',
  family_name: 'Example',
};

function person(result: PoolResult, client: ResultClient | undefined, aws: Aws): string[] {
  const { poolId, signIn, requiredAttributes } = result;
  const user = userName(signIn);
  const names = [
    ...new Set([...requiredAttributes, signIn.includes('phone') && user.startsWith('+') ? 'phone_number' : 'email']),
  ];
  const attributes = names.map((name) => `Name=${name},Value=${samples[name] ?? 'Example'}`);
  const verified = names.includes('email') ? ['Name=email_verified,Value=true'] : [];
  const key = `--user-pool-id ${shellQuote(poolId)} --username ${user}`;
  return [
    '',
    '# A test user with a password that stays; nothing is sent.',
    `${aws(`admin-create-user ${key} --message-action SUPPRESS`)} \\`,
    `  --user-attributes ${[...attributes, ...verified].join(' ')}`,
    aws(`admin-set-user-password ${key} --password ${password} --permanent`),
    ...(client ? signInCommand(client, user, poolId, aws) : []),
  ];
}

function userName(signIn: PoolResult['signIn']): string {
  if (signIn.includes('username')) return 'ana';
  return signIn.includes('email') ? 'ana@example.com' : '+15555550100';
}

/** A client with a secret wants a SECRET_HASH, which no one-liner makes; SRP neither. */
function signInCommand({ id, hasSecret, authFlows }: ResultClient, user: string, poolId: string, aws: Aws): string[] {
  const parameters = `--client-id ${id} --auth-parameters USERNAME=${user},PASSWORD=${password}`;
  if (hasSecret) return [];
  if (authFlows.includes('ALLOW_ADMIN_USER_PASSWORD_AUTH'))
    return ['', aws(`admin-initiate-auth --user-pool-id ${poolId} --auth-flow ADMIN_USER_PASSWORD_AUTH ${parameters}`)];
  if (authFlows.includes('ALLOW_USER_PASSWORD_AUTH'))
    return ['', aws(`initiate-auth --auth-flow USER_PASSWORD_AUTH ${parameters}`)];
  return [];
}
