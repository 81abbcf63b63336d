import type { UpdateUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { ClientDoc } from '../pool-store.ts';
import type { Wire } from '../wire.ts';

/** What CreateUserPoolClient and UpdateUserPoolClient have in common. */
export type ClientSettings = Omit<Wire<UpdateUserPoolClientRequest>, 'UserPoolId' | 'ClientId' | 'ClientName'>;

/** Settings with everything left out at its default, as DescribeUserPoolClient shows it (facts §5.1). Set-like lists come back sorted. */
export function clientDoc(sent: ClientSettings): Omit<ClientDoc, 'ClientSecret'> {
  return {
    // 0 is read as 30 [measured TF]; days, unless the units say otherwise.
    RefreshTokenValidity: sent.RefreshTokenValidity || 30,
    // Not returned when unset, though effective for 60 minutes [measured TF].
    AccessTokenValidity: sent.AccessTokenValidity,
    IdTokenValidity: sent.IdTokenValidity,
    TokenValidityUnits: sent.TokenValidityUnits
      ? { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days', ...sent.TokenValidityUnits }
      : {},
    ReadAttributes: sorted(sent.ReadAttributes),
    WriteAttributes: sorted(sent.WriteAttributes),
    ExplicitAuthFlows: sorted(sent.ExplicitAuthFlows),
    SupportedIdentityProviders: sorted(sent.SupportedIdentityProviders),
    CallbackURLs: sorted(sent.CallbackURLs),
    LogoutURLs: sorted(sent.LogoutURLs),
    DefaultRedirectURI: sent.DefaultRedirectURI,
    AllowedOAuthFlows: sorted(sent.AllowedOAuthFlows),
    AllowedOAuthScopes: sorted(sent.AllowedOAuthScopes),
    AllowedOAuthFlowsUserPoolClient: sent.AllowedOAuthFlowsUserPoolClient ?? false,
    AnalyticsConfiguration: sent.AnalyticsConfiguration,
    // LEGACY when absent, and then left out of the answer [sdk].
    PreventUserExistenceErrors: sent.PreventUserExistenceErrors,
    EnableTokenRevocation: sent.EnableTokenRevocation ?? true,
    EnablePropagateAdditionalUserContextData: sent.EnablePropagateAdditionalUserContextData ?? false,
    AuthSessionValidity: sent.AuthSessionValidity ?? 3,
    RefreshTokenRotation: sent.RefreshTokenRotation,
    ClientType: 'REGULAR',
  };
}

const sorted = <Value extends string>(values: Value[] | undefined): Value[] | undefined =>
  values && values.length > 0 ? [...new Set(values)].sort() : undefined;
