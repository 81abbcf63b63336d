import { CognitoFault, featureUnavailable, invalidParameter } from '../errors.ts';
import type { ClientDoc, Pool } from '../pool-store.ts';

const legacy = ['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH'];

/** Sign-in flows of the API. */
export function checkAuthFlows(
  { ExplicitAuthFlows: flows = [], RefreshTokenRotation: rotation }: ClientDoc,
  pool: Pool,
) {
  if (flows.some((flow) => legacy.includes(flow)) && flows.some((flow) => flow.startsWith('ALLOW_'))) {
    // [measured PF]
    throw invalidParameter("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
  }
  if (flows.includes('ALLOW_USER_AUTH') && pool.doc.UserPoolTier === 'LITE') {
    // From Essentials on [sdk, facts §4.2]; the text is that of managed login, with the flow's name.
    throw featureUnavailable('The following feature is not available for the LITE pricing tier configured: USER_AUTH');
  }
  if (rotation?.Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    // Not together [sdk, facts §5.2]; whether already here or at sign-in is unknown, so here. Wording unknown.
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH can not be used when refresh token rotation is enabled.');
  }
}

/** OAuth flows against scopes, callbacks and the client's secret. */
export function checkOAuthFlows(doc: ClientDoc, hasSecret: boolean) {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [] } = doc;
  if (doc.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0)) {
    // [measured PF]
    throw invalidParameter(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  }
  const browser = flows.includes('code') || flows.includes('implicit');
  if (flows.includes('client_credentials')) {
    const refused = (reason: string) => new CognitoFault('InvalidOAuthFlowException', reason);
    // [text measured PF, class sdk]
    if (browser) throw refused('client_credentials flow can not be selected along with code flow or implicit flow.');
    if (!hasSecret)
      throw refused('client_credentials flow can not be selected if client does not have a client secret.');
  }
  if (browser && !doc.CallbackURLs) {
    // [measured PF]
    throw invalidParameter('CallbackUrls can not be empty when code flow or implicit flow is selected');
  }
}
