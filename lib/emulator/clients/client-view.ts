import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { Client } from '../pool-store.ts';

/** A client as Create, Describe and Update answer it. Only the secret it was made with is shown, never an added one [sdk]. */
export const clientView = (client: Client): UserPoolClientType => ({
  UserPoolId: client.poolId,
  ClientName: client.name,
  ClientId: client.id,
  ...client.doc,
  LastModifiedDate: new Date(client.modified),
  CreationDate: new Date(client.created),
});
