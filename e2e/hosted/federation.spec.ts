import {
  CreateIdentityProviderCommand,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientOfPool, startOidcIssuer } from '../../lib/emulator/testing/oidc-issuer';
import { expect, test } from '../test';
import { makeHostedPool } from './hosted-pool';
import { startSpa } from './spa';

test('a single-page app signs people in with the provider of their company', async ({
  page,
  cognito,
  poolName,
  baseURL,
}) => {
  const spa = await startSpa();
  const pool = await makeHostedPool(cognito, { baseURL, name: poolName, origin: spa.origin });
  const issuer = await startOidcIssuer(`${pool.home}/oauth2/idpresponse`);
  issuer.person = { sub: '7', email: 'ann@corp.example', email_verified: true };
  const common = { UserPoolId: pool.poolId };
  const oidc = {
    ...clientOfPool,
    oidc_issuer: issuer.url,
    authorize_scopes: 'openid email',
    attributes_request_method: 'GET',
  };
  const google = { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' };
  await cognito.send(
    new CreateIdentityProviderCommand({
      ...common,
      ProviderName: 'Corp',
      ProviderType: 'OIDC',
      ProviderDetails: oidc,
      AttributeMapping: { email: 'email', email_verified: 'email_verified' },
    }),
  );
  await cognito.send(
    new CreateIdentityProviderCommand({
      ...common,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: google,
    }),
  );
  const of = { ...common, ClientId: pool.clientId };
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand(of));
  const { CreationDate: _, LastModifiedDate: __, ClientType: ___, ...settings } = UserPoolClient ?? {};
  const SupportedIdentityProviders = ['COGNITO', 'Corp', 'Google'];
  await cognito.send(new UpdateUserPoolClientCommand({ ...settings, ...of, SupportedIdentityProviders }));
  spa.configure({ authority: pool.issuer, client_id: pool.clientId });

  await page.goto(spa.origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Sign in with Google' }).click();
  await expect(page.getByRole('heading', { name: 'Sign-in with Google needs AWS' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to sign in' }).click();
  await page.getByRole('link', { name: 'Sign in with Corp' }).click();
  await expect(page.locator('#said')).toContainText('"cognito:username": "Corp_7"');
  await expect(page.locator('#said')).toContainText('"email": "ann@corp.example"');
  await issuer.close();
  await spa.close();
});
