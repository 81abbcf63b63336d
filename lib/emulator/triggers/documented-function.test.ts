import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeUser, tokens, verified } from '../testing/sign-in.ts';
import { openTriggers } from '../testing/trigger-bench.ts';

it('the function in docs/embedded-cognito.md does what is said of it', async () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../../docs/embedded-cognito.md'), 'utf8');
  const code = /```js\n\/\/ add-plan\.mjs\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const { handler } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const bench = await openTriggers({ PreTokenGeneration: handler }, { version: 'V2_0' });
  await makeUser(bench, bench.UserPoolId, 'ann');
  const { IdToken, AccessToken } = await tokens(bench, bench.ClientId, 'ann');
  await bench.functions.close();
  expect(verified(bench, bench.UserPoolId, AccessToken).claims.plan).toBe('gold');
  expect(verified(bench, bench.UserPoolId, IdToken).claims).not.toHaveProperty('plan');
});
