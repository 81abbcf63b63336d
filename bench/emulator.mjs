// Operations per second of the embedded Cognito, in process, over a file as in real use: node bench/emulator.mjs [users]
// Each operation is a whole request: parse, limits, transaction (on disk before it answers), shaped answer.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmulator } from '../lib/emulator/emulator.ts';

const users = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'pooldeck-bench-'));
const file = join(folder, 'cognito.sqlite');
const emulator = openEmulator({ file });
const authorization =
  'AWS4-HMAC-SHA256 Credential=bench/20261121/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0';
const rows = [];

async function call(operation, input) {
  const headers = { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, authorization };
  const { status, body } = await emulator.handle({ method: 'POST', headers, body: JSON.stringify(input) });
  if (status !== 200) throw new Error(`${operation}: ${body}`);
  return JSON.parse(body);
}

/** Repeats an operation and notes its rate and its 50th and 99th percentile. */
async function measure(name, times, run) {
  const took = [];
  const start = performance.now();
  for (let n = 0; n < times; n += 1) {
    const begin = performance.now();
    await run(n);
    took.push(performance.now() - begin);
  }
  const seconds = (performance.now() - start) / 1000;
  took.sort((a, b) => a - b);
  const at = (part) => `${took[Math.min(times - 1, Math.floor(times * part))].toFixed(2)} ms`;
  rows.push({
    operation: name,
    calls: times,
    'per second': Math.round(times / seconds),
    median: at(0.5),
    p99: at(0.99),
  });
}

const { UserPool } = await call('CreateUserPool', { PoolName: 'bench' });
const UserPoolId = UserPool.Id;
const flows = ['ALLOW_USER_PASSWORD_AUTH'];
const { UserPoolClient } = await call('CreateUserPoolClient', {
  UserPoolId,
  ClientName: 'bench',
  ExplicitAuthFlows: flows,
});
const ClientId = UserPoolClient.ClientId;
const Password = 'Correct-Horse-1';
const name = (n) => `user-${String(n).padStart(6, '0')}`;
const any = (n) => name((n * 7919) % users);

const before = process.memoryUsage().rss;
await measure('AdminCreateUser', users, (n) =>
  call('AdminCreateUser', {
    UserPoolId,
    Username: name(n),
    TemporaryPassword: Password,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: `${name(n)}@example.com` },
      { Name: 'family_name', Value: `Family ${n % 1000}` },
    ],
  }),
);
globalThis.gc?.();
const grown = (process.memoryUsage().rss - before) / 2 ** 20;

await measure('AdminGetUser', 5000, (n) => call('AdminGetUser', { UserPoolId, Username: any(n) }));
await measure('ListUsers, first page', 1000, () => call('ListUsers', { UserPoolId, Limit: 60 }));
let token;
await measure('ListUsers, following pages', 1000, async () => {
  token = (await call('ListUsers', { UserPoolId, Limit: 60, PaginationToken: token })).PaginationToken;
});
await measure('ListUsers, email prefix', 1000, (n) =>
  call('ListUsers', { UserPoolId, Limit: 60, Filter: `email ^= "${any(n).slice(0, -2)}"` }),
);
await measure('ListUsers, status', 1000, () =>
  call('ListUsers', { UserPoolId, Limit: 60, Filter: 'status = "Disabled"' }),
);
for (let n = 0; n < 500; n += 1)
  await call('AdminSetUserPassword', { UserPoolId, Username: any(n), Password, Permanent: true });
await measure('InitiateAuth, password', 500, (n) =>
  call('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: any(n), PASSWORD: Password },
  }),
);

emulator.close();
console.table(rows);
console.log(
  `${users} users: file ${(statSync(file).size / 2 ** 20).toFixed(0)} MB, memory grew by ${grown.toFixed(0)} MB`,
);
rmSync(folder, { recursive: true });
