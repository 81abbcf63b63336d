import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { cliComplaints } from '@/lib/testing/cli-complaints';
import { everyBlueprint, resultOf } from '@/lib/testing/planned-result';
import { planCreation } from './plan';
import { snippetGroups } from './snippets';

const poolArn = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI';

/** What a shell hands to `aws` and `curl`, one list of words for each command of a script; each answers what could be the id of an identity pool. */
function commandsIn(script: string): string[][] {
  const note = (name: string) =>
    `${name}() { printf '%s\\0' ${name} "$@" >&3; printf '\\n\\0' >&3; echo eu-west-1:0a-1b; }`;
  const environment = {
    NODE_ENV: 'test' as const,
    PATH: '/usr/bin:/bin',
    LISTENER_ARN: 'arn:x',
    TARGET_GROUP_ARN: 'arn:y',
  };
  const ids = { API_ID: 'a1b2c3', ROUTE_ID: 'r1', COGNITO_CLIENT_SECRET: 'hidden' };
  const input = `exec 3>&1 >/dev/null\n${note('aws')}\n${note('curl')}\n${script}`;
  const said = execFileSync('sh', ['-eu'], { input, env: { ...environment, ...ids }, encoding: 'utf8' });
  return said.split('\n\0').flatMap((command) => (command === '' ? [] : [command.split('\0').slice(0, -1)]));
}

it('the commands that are shown are commands of the AWS CLI, with options and values that it takes', () => {
  const scripts = everyBlueprint.flatMap(([, blueprint]) => {
    const result = { ...resultOf(planCreation(blueprint, { runTag: 'run1' })), arn: poolArn };
    return snippetGroups(result, result.clients[0])
      .flatMap(({ snippets }) => snippets)
      .filter(({ language }) => language === 'sh');
  });
  const commands = scripts.flatMap(({ text }) => commandsIn(text));
  const aws = commands.filter(([tool]) => tool === 'aws').map(([, ...words]) => words);
  expect(new Set(aws.map(([service]) => service))).toEqual(
    new Set(['cognito-idp', 'apigatewayv2', 'elbv2', 'cognito-identity', 'iam']),
  );
  expect(aws.flatMap((words) => cliComplaints(words).map((complaint) => [complaint, words.join(' ')]))).toEqual([]);
  expect(commands.filter(([tool]) => tool === 'curl')).toHaveLength(1);
});

it.each([
  ['no service nonsense', 'nonsense list-things'],
  ['no command iam make-role', 'iam make-role'],
  ['no option --role', 'iam create-role --role x'],
  ['--role-name is missing', 'iam create-role --assume-role-policy-document {}'],
  ['--priority is missing', 'elbv2 create-rule --listener-arn x --conditions Field=a --actions Type=forward'],
  ['--actions[0].Type cannot be forwards', 'elbv2 create-rule --actions [{"Type":"forwards"}]'],
  ['--actions[0] has no Kind', 'elbv2 create-rule --actions [{"Type":"forward","Kind":1}]'],
])('%s', (complaint, command) => {
  expect(cliComplaints(command.split(' '))).toContain(complaint);
});
