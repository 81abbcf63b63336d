import { CreateUserPoolCommand, DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from '../test';
import { invite, join } from './team';

test('whoever may change one pool only changes it, domain and all; whoever may look only is told so', async ({
  page,
  browser,
  baseURL,
  cognito,
  poolName,
}) => {
  const address = String(baseURL);
  const make = async (name: string) => {
    const Schema = Array.from({ length: 48 }, (_, index) => ({
      Name: `attribute_${index}`,
      AttributeDataType: 'String' as const,
    }));
    const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: `${poolName} ${name}`, Schema }));
    return UserPool?.Id ?? '';
  };
  const [own, other] = [await make('own'), await make('other')];
  const name = poolName.replace(/\W/g, '-');
  const hrefOf = (poolId: string) => `${address}/pools/embedded/${poolId}`;

  const narrowed = { email: `${name}-o@example.com`, role: 'operator', pool: own } as const;
  const operator = await join(browser, await invite(page, address, narrowed), 'Otto');
  await operator.goto(`${hrefOf(other)}/edit`);
  await expect(operator.getByRole('main').getByText('Your role does not allow this').first()).toBeVisible();
  await expect(operator.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
  await operator.goto(`${hrefOf(own)}/edit?section=domain`);
  await operator.getByRole('radio', { name: 'Cognito domain' }).check();
  await operator.getByLabel('Prefix', { exact: true }).fill(name);
  await expect(operator.getByText('Free at the moment')).toBeVisible();
  await operator.goto(`${hrefOf(own)}/edit?section=attributes`);
  await operator.getByRole('button', { name: 'Add custom attribute' }).click();
  await operator.getByRole('textbox', { name: 'Name' }).fill('one_more');
  await expect(operator.getByText('48 others stay')).toBeVisible();
  await operator.getByRole('button', { name: 'Save changes' }).click();
  await expect(operator).toHaveURL(hrefOf(own));
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: own }));
  expect(UserPool?.SchemaAttributes?.at(-1)?.Name).toBe('custom:one_more');

  const viewer = await join(
    browser,
    await invite(page, address, { email: `${name}-v@example.com`, role: 'viewer' }),
    'Vera',
  );
  await viewer.goto(hrefOf(own));
  await expect(viewer.getByRole('heading', { name: 'Attributes', exact: true })).toBeVisible();
  await expect(viewer.getByRole('link', { name: /^Change / })).toHaveCount(0);
  await viewer.goto(`${hrefOf(own)}/edit`);
  await expect(viewer.getByText('may not change user pools')).toBeVisible();
  for (const each of [operator, viewer]) await each.context().close();
});
