import 'server-only';
import type {
  CreateUserPoolClientCommandInput,
  UserPoolClientDescription,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StepAnswer } from '@/lib/blueprint/made';
import type { Target } from '@/lib/cognito/call';
import {
  createUserPoolClient,
  deleteUserPoolClient,
  describeUserPoolClient,
  listUserPoolClients,
} from '@/lib/cognito/clients';
import { findGone } from './find-gone';
import { inputAs, type Operation, textOf } from './operation';

/** The secret stays behind: whether there is one is all that the journal keeps. */
const answerOf = ({ ClientId, ClientSecret }: UserPoolClientType): StepAnswer => ({
  ...(ClientId && { clientId: ClientId }),
  hasSecret: Boolean(ClientSecret),
});

export const createClient: Operation = {
  send: async (target, sent) =>
    answerOf(await createUserPoolClient(target, inputAs<CreateUserPoolClientCommandInput>(sent))),
  known: async (target, sent) => (await clientsNamed(target, sent)).flatMap(({ ClientId }) => ClientId ?? []),
  look: async (target, { sent, known }) => {
    const found = (await clientsNamed(target, sent)).find(({ ClientId }) => ClientId && !known.includes(ClientId));
    if (!found?.ClientId) return undefined;
    const key = { poolId: textOf(sent, 'UserPoolId'), clientId: found.ClientId };
    const client = await findGone(describeUserPoolClient(target, key));
    return client && answerOf(client);
  },
};

/** Names are not unique, so all pages are read. */
async function clientsNamed(target: Target, sent: Parameters<typeof textOf>[0]): Promise<UserPoolClientDescription[]> {
  const found: UserPoolClientDescription[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listUserPoolClients(target, { poolId: textOf(sent, 'UserPoolId'), maxResults: 60, nextToken });
    found.push(...page.clients.filter(({ ClientName }) => ClientName === sent.ClientName));
    nextToken = page.nextToken;
  } while (nextToken);
  return found;
}

export const deleteClient: Operation = {
  send: async (target, sent) => {
    await findGone(
      deleteUserPoolClient(target, { poolId: textOf(sent, 'UserPoolId'), clientId: textOf(sent, 'ClientId') }),
    );
    return {};
  },
  look: async (target, { sent }) => {
    const key = { poolId: textOf(sent, 'UserPoolId'), clientId: textOf(sent, 'ClientId') };
    return (await findGone(describeUserPoolClient(target, key))) ? undefined : {};
  },
};
