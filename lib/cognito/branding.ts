import 'server-only';
import {
  CreateManagedLoginBrandingCommand,
  type CreateManagedLoginBrandingCommandInput,
  DeleteManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingByClientCommand,
  type ManagedLoginBrandingType,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

/** The style of an app client. @throws PooldeckError `notFound` also where the client has none */
export async function describeStyle(
  target: Target,
  { poolId, clientId }: { poolId: string; clientId: string },
  options?: CallOptions,
): Promise<ManagedLoginBrandingType> {
  const command = new DescribeManagedLoginBrandingByClientCommand({ UserPoolId: poolId, ClientId: clientId });
  const output = await callCognito(target, command, options);
  return required(output.ManagedLoginBranding, 'DescribeManagedLoginBrandingByClient', target);
}

/** A second time it is refused with `conflict`: an app client has one style. */
export async function createStyle(
  target: Target,
  input: CreateManagedLoginBrandingCommandInput,
  options?: CallOptions,
): Promise<ManagedLoginBrandingType> {
  const output = await callCognito(target, new CreateManagedLoginBrandingCommand(input), options);
  return required(output.ManagedLoginBranding, 'CreateManagedLoginBranding', target);
}

/** From then on the client's pages under managed login stop, until it has another style [sdk]. */
export async function deleteStyle(
  target: Target,
  { poolId, styleId }: { poolId: string; styleId: string },
  options?: CallOptions,
): Promise<void> {
  const input = { UserPoolId: poolId, ManagedLoginBrandingId: styleId };
  await callCognito(target, new DeleteManagedLoginBrandingCommand(input), options);
}
