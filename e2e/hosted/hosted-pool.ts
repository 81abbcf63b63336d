import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  CreateUserPoolDomainCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/** A pool whose people sign in on the pages. */
export type HostedPool = { poolId: string; clientId: string; issuer: string; home: string; loginUrl: string };

/** Makes one, with a web client that returns to `origin`. With `mfa` everybody needs an authenticator. */
export async function makeHostedPool(
  cognito: CognitoIdentityProviderClient,
  at: { baseURL: string | undefined; name: string; origin: string; mfa?: boolean },
  settings: Partial<CreateUserPoolCommandInput> = {},
): Promise<HostedPool> {
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName: at.name, AutoVerifiedAttributes: ['email'], ...settings }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  const Domain = at.name.replace(/\W+/g, '-').toLowerCase();
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
  if (at.mfa) {
    const factors = { SoftwareTokenMfaConfiguration: { Enabled: true } };
    await cognito.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON', ...factors }));
  }
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'Notes web app',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [`${at.origin}/callback`],
      LogoutURLs: [`${at.origin}/bye`],
      SupportedIdentityProviders: ['COGNITO'],
    }),
  );
  const clientId = UserPoolClient?.ClientId ?? '';
  const home = `${at.baseURL}/cognito/domains/us-east-1/${Domain}`;
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid email',
    redirect_uri: `${at.origin}/callback`,
  });
  return {
    poolId: UserPoolId,
    clientId,
    issuer: `${at.baseURL}/cognito/${UserPoolId}`,
    home,
    loginUrl: `${home}/login?${query}`,
  };
}
