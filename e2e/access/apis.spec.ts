import { CreateResourceServerCommand, CreateUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from '../test';
import { invite, join } from './team';

// Two people are invited and sign in.
test.describe.configure({ timeout: 120_000 });

test('whoever may change one pool only changes its APIs; whoever may look only is offered nothing and told so', async ({
  page,
  browser,
  baseURL,
  cognito,
  poolName,
}) => {
  const address = String(baseURL);
  const make = async (name: string) => {
    const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: `${poolName} ${name}` }));
    const UserPoolId = UserPool?.Id ?? '';
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
    await cognito.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'notes', Name: 'Notes', Scopes }));
    return `${address}/pools/embedded/${UserPoolId}/apis`;
  };
  const [own, other] = [await make('own'), await make('other')];
  const name = poolName.replace(/\W/g, '-');
  const narrowed = { email: `${name}-o@example.com`, role: 'operator', pool: own.split('/').at(-2) ?? '' } as const;
  const operator = await join(browser, await invite(page, address, narrowed), 'Otto');
  for (const path of ['', '/new', '/edit?identifier=notes']) {
    await operator.goto(`${other}${path}`);
    await expect(operator.getByRole('main').getByText('Your role does not allow this').first()).toBeVisible();
    await expect(operator.getByRole('main').getByText('notes/read')).toHaveCount(0);
  }
  await operator.goto(own);
  await operator.getByRole('link', { name: 'Change Notes' }).click();
  await operator.getByRole('textbox', { name: 'Name', exact: true }).fill('All notes');
  await operator.getByRole('button', { name: 'Save changes' }).click();
  await expect(operator).toHaveURL(own);
  await expect(operator.getByRole('heading', { name: 'All notes' })).toBeVisible();

  const looking = { email: `${name}-v@example.com`, role: 'viewer' } as const;
  const viewer = await join(browser, await invite(page, address, looking), 'Vera');
  await viewer.goto(own);
  await expect(viewer.getByText('notes/read')).toBeVisible();
  await expect(viewer.getByRole('link', { name: /^(Change|Add)/ })).toHaveCount(0);
  for (const path of ['/new', '/edit?identifier=notes']) {
    await viewer.goto(`${own}${path}`);
    await expect(viewer.getByText(/may not (add|change) APIs/)).toBeVisible();
    await expect(viewer.getByRole('textbox')).toHaveCount(0);
  }
  for (const each of [operator, viewer]) await each.context().close();
});
