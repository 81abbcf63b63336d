import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  paginateListUserPoolClients,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider';

export interface There {
  clients: string[];
  domain: string | undefined;
}

/** Every pool of that name, with its children; asked of Cognito, behind the console's back. */
export async function whatIsThere(cognito: CognitoIdentityProviderClient, name: string): Promise<There[]> {
  const found: There[] = [];
  for await (const { UserPools = [] } of paginateListUserPools({ client: cognito, pageSize: 60 }, { MaxResults: 60 })) {
    for (const { Id } of UserPools.filter((pool) => pool.Name === name)) {
      const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: Id }));
      const clients: string[] = [];
      const pages = paginateListUserPoolClients({ client: cognito, pageSize: 60 }, { UserPoolId: Id });
      for await (const { UserPoolClients = [] } of pages)
        clients.push(...UserPoolClients.map(({ ClientName = '' }) => ClientName));
      found.push({ clients: clients.toSorted(), domain: UserPool?.Domain });
    }
  }
  return found;
}
