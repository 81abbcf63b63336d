import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { newBlueprint } from '../../lib/blueprint/blueprint';
import { clientDefaults } from '../../lib/settings/values';
import { builtActions, builtRoutes } from './built';
import { postAction, resultOf } from './post-action';

/** One of everything that has a page. */
export interface World {
  connection: string;
  region: string;
  poolId: string;
  clientId: string;
  clientSecret: string;
  username: string;
  userPassword: string;
  draftId: string;
  runId: string;
}

type Call = (name: string, input: object) => Promise<unknown>;

/** Calls the actions of a console, as its owner's browser does; an action that refuses stops the test. */
export function actionCaller(base: string, headers: Record<string, string> = {}): Call {
  return async (name, input) => {
    const action = builtActions().find((each) => each.name === name);
    if (!action) throw new Error(`No action ${name} is built`);
    const answer = await postAction(base, action, JSON.stringify([input]), { headers });
    const result = resultOf(answer);
    if (!result?.ok) throw new Error(`${name} answered ${answer.status} ${answer.text}`);
    return result.data;
  };
}

/** Makes one of everything: in Cognito behind the console's back, drafts and runs through its actions. */
export async function makeWorld(cognito: CognitoIdentityProviderClient, call: Call, poolName: string): Promise<World> {
  const made = await makePool(cognito, poolName);
  const place = { connection: 'embedded', region: 'us-east-1' };
  const blueprint = newBlueprint(poolName);
  const { id: draftId } = (await call('drafts.create', { ...place, blueprint })) as { id: string };
  const client = { ...clientDefaults('Made by a run') };
  const { runId } = (await call('clients.add', {
    connection: place.connection,
    poolId: made.poolId,
    submissionKey: randomUUID(),
    client,
  })) as { runId: string };
  return { ...place, ...made, draftId, runId };
}

async function makePool(cognito: CognitoIdentityProviderClient, poolName: string) {
  const userPassword = `Canary-${randomUUID()}`;
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName: poolName, AutoVerifiedAttributes: ['email'] }),
  );
  const poolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'secretive', GenerateSecret: true }),
  );
  const username = `user-${randomUUID().slice(0, 8)}`;
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: username,
      TemporaryPassword: userPassword,
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: `${username}@example.com` },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  return {
    poolId,
    clientId: UserPoolClient?.ClientId ?? '',
    clientSecret: UserPoolClient?.ClientSecret ?? '',
    username,
    userPassword,
  };
}

/** An address for every page and route of the build; one whose parameters are unknown here stops the test. */
export function addresses(world: World): { route: string; kind: 'page' | 'route'; path: string }[] {
  const known: Record<string, string> = {
    connection: world.connection,
    poolId: world.poolId,
    clientId: world.clientId,
    username: world.username,
    draftId: world.draftId,
    runId: world.runId,
    step: 'name',
    id: '1',
    entryId: 'none',
    missing: 'no/such/page',
    provider: 'none',
    memberId: 'nobody-of-this-id',
    path: 'no/such/document',
    page: 'create-a-test-user',
    picture: 'create-a-test-user/open-light.webp',
  };
  return builtRoutes().map(({ route, kind }) => {
    const path = route.replaceAll(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name: string) => {
      const value = known[name];
      if (value === undefined) throw new Error(`e2e/doors/world.ts knows no value for [${name}] of ${route}`);
      return name === 'username' ? encodeURIComponent(value) : value;
    });
    return { route, kind, path };
  });
}
