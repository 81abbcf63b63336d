import {
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';
import { expect, test } from '../test';
import { draftOf } from './drafts';

test('somebody takes the prefix meanwhile: the draft says what is there, what is left, and goes on', async ({
  page,
  cognito,
  poolName,
}) => {
  const prefix = poolName.replaceAll(' ', '-').toLowerCase();
  const blueprint = newBlueprint(poolName);
  blueprint.clients = [clientDefaults('web')];
  Object.assign(blueprint.pool, { domainKind: 'prefix', domainPrefix: prefix });
  const draftId = await draftOf(page, blueprint);

  await page.goto(`/pools/new/${draftId}/domain`);
  await expect(page.getByText('Free at the moment')).toBeVisible();
  await page.goto(`/pools/new/${draftId}/name`);
  const { UserPool: other } = await cognito.send(new CreateUserPoolCommand({ PoolName: `other of ${poolName}` }));
  const taken = { UserPoolId: other?.Id, Domain: prefix };

  await test.step('a prefix that is taken is told in the list of steps and on the review, and nothing is created', async () => {
    await cognito.send(new CreateUserPoolDomainCommand(taken));
    await page.goto(`/pools/new/${draftId}/review`);
    await expect(page.getByText('Somebody has this prefix already. Choose another one.')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /Domain/ })).toContainText(
      '1 problem',
    );
    await page.getByRole('button', { name: 'Create pool' }).click();
    await expect(page.getByText('Nothing was created: put these right first')).toBeVisible();
    await cognito.send(new DeleteUserPoolDomainCommand(taken));
  });

  await test.step('taken after it was found free, it stops the run at its last call', async () => {
    // The answer that the prefix is free, before somebody takes it.
    const asked = page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes(`"prefix":"${prefix}"`)),
    );
    await page.reload();
    await asked;
    await expect(page.getByRole('link', { name: 'Review No problems' })).toBeVisible();
    await cognito.send(new CreateUserPoolDomainCommand(taken));
    await page.getByRole('button', { name: 'Create pool' }).click();
    await expect(page.getByText('Stopped')).toBeVisible();
    await page.getByRole('link', { name: 'Edit and go on' }).click();
  });

  await test.step('the plan holds what is left only, and discarding says what stays', async () => {
    await expect(page.getByRole('heading', { name: 'What is left: one call' })).toBeVisible();
    const plan = page.getByRole('complementary', { name: 'Plan' });
    await expect(plan).toContainText('with one app client');
    await expect(plan.getByText('CreateUserPool', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: /^Discard draft/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('stays in Cognito');
    await expect(dialog.getByRole('link', { name: 'See and remove what was made' })).toHaveAttribute(
      'href',
      `/runs/${draftId}`,
    );
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('another prefix, and the same pool is finished', async () => {
    await page.getByLabel('Prefix', { exact: true }).fill(`${prefix}-2`);
    await expect(page.getByText('Free at the moment')).toBeVisible();
    await page.getByRole('link', { name: 'Review' }).first().click();
    await page.getByRole('button', { name: 'Go on creating' }).click();
    await expect(page.getByText('The user pool is ready.')).toBeVisible();
    const made = await cognito.send(new DescribeUserPoolDomainCommand({ Domain: `${prefix}-2` }));
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText(
      made.DomainDescription?.UserPoolId ?? 'no pool',
    );
  });
  await cognito.send(new DeleteUserPoolDomainCommand(taken));
  await cognito.send(new DeleteUserPoolCommand({ UserPoolId: other?.Id }));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the plan starts folded under the form', async ({ page, poolName }) => {
    const draftId = await draftOf(page, newBlueprint(poolName));
    await page.goto(`/pools/new/${draftId}/policies`);
    const plan = page.getByRole('complementary', { name: 'Plan' });
    await expect(plan.getByRole('heading', { name: 'Plan: one call' })).toBeVisible();
    await expect(plan.getByText('CreateUserPool', { exact: true })).toBeHidden();
    await plan.getByRole('heading', { name: 'Plan: one call' }).click();
    await expect(plan.getByText('CreateUserPool', { exact: true })).toBeVisible();
  });
});
