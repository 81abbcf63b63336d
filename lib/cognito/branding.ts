import 'server-only';
import {
  CreateManagedLoginBrandingCommand,
  type CreateManagedLoginBrandingCommandInput,
  DeleteManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingByClientCommand,
  GetUICustomizationCommand,
  type ManagedLoginBrandingType,
  SetUICustomizationCommand,
  type SetUICustomizationCommandInput,
  type UICustomizationType,
  UpdateManagedLoginBrandingCommand,
  type UpdateManagedLoginBrandingCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { required } from './answer';
import { type CallOptions, callCognito, type Target } from './call';

interface ClientKey {
  poolId: string;
  clientId: string;
}

/**
 * The style of an app client; `merged` with all that Cognito provides where the style says nothing.
 * @throws PooldeckError `notFound` also where the client has none
 */
export async function describeStyle(
  target: Target,
  { poolId, clientId, merged = false }: ClientKey & { merged?: boolean },
  options?: CallOptions,
): Promise<ManagedLoginBrandingType> {
  const command = new DescribeManagedLoginBrandingByClientCommand({
    UserPoolId: poolId,
    ClientId: clientId,
    ...(merged && { ReturnMergedResources: true }),
  });
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

/** Settings or UseCognitoProvidedValues has to be among the members, even to change images only [measured GH floci#2869]. */
export async function updateStyle(
  target: Target,
  input: UpdateManagedLoginBrandingCommandInput,
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new UpdateManagedLoginBrandingCommand(input), options);
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

/** CSS and logo of the classic pages: those of the client, else those of all (`ClientId: 'ALL'`), else nothing [sdk]. */
export async function getCustomization(
  target: Target,
  { poolId, clientId }: ClientKey,
  options?: CallOptions,
): Promise<UICustomizationType> {
  const command = new GetUICustomizationCommand({ UserPoolId: poolId, ClientId: clientId });
  return (await callCognito(target, command, options)).UICustomization ?? {};
}

/** Replaces CSS and logo together: what is not sent is gone [doc DG23]. */
export async function setCustomization(
  target: Target,
  input: SetUICustomizationCommandInput,
  options?: CallOptions,
): Promise<void> {
  await callCognito(target, new SetUICustomizationCommand(input), options);
}
