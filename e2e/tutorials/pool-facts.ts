import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/** A pool as Cognito itself describes it. */
export async function describePool(cognito: CognitoIdentityProviderClient, id: string) {
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  if (!UserPool) throw new Error(`Cognito knows no pool ${id}`);
  return UserPool;
}

export function mfaOf(cognito: CognitoIdentityProviderClient, poolId: string) {
  return cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId: poolId }));
}

/** The only app client of a pool. @throws when there is none or more than one. */
export async function onlyClient(cognito: CognitoIdentityProviderClient, poolId: string) {
  const { UserPoolClients = [] } = await cognito.send(
    new ListUserPoolClientsCommand({ UserPoolId: poolId, MaxResults: 60 }),
  );
  if (UserPoolClients.length !== 1) throw new Error(`The pool has ${UserPoolClients.length} app clients`);
  const { UserPoolClient } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: UserPoolClients[0]?.ClientId }),
  );
  if (!UserPoolClient) throw new Error('The app client is gone');
  return UserPoolClient;
}
