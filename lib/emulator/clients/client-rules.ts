import type { Context } from '../context.ts';
import { CognitoFault, invalidParameter } from '../errors.ts';
import type { ClientDoc, Pool } from '../pool-store.ts';
import { findProvider } from '../providers/provider-store.ts';
import { listScopes } from '../resource-server-store.ts';
import { checkAttributes } from './attribute-rules.ts';
import { checkAuthFlows, checkOAuthFlows } from './flow-rules.ts';
import { checkUrls } from './url-rules.ts';
import { checkTokenValidity } from './validity-rules.ts';

const standardScopes = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'];

/** Rules over a client as it would be afterwards (facts §5.2). The order of rules is unknown (facts §12.12). */
export function checkClient(doc: ClientDoc, pool: Pool, hasSecret: boolean, context: Context) {
  checkAuthFlows(doc, pool);
  checkTokenValidity(doc);
  checkOAuthFlows(doc, hasSecret);
  checkUrls(doc);
  checkScopes(doc, pool, context);
  checkProviders(doc, pool, context);
  checkAttributes(doc, pool);
  checkAnalytics(doc);
  if (doc.EnablePropagateAdditionalUserContextData && !hasSecret) {
    // [measured TF, PF]
    throw invalidParameter('Client Secret is required to set EnablePropagateAdditionalUserContextData as true');
  }
}

function checkScopes({ AllowedOAuthScopes = [] }: ClientDoc, pool: Pool, context: Context) {
  const known = new Set([...standardScopes, ...listScopes(context, pool.id)]);
  const unknown = AllowedOAuthScopes.find((scope) => !known.has(scope));
  // [text measured PF, class sdk]
  if (unknown !== undefined)
    throw new CognitoFault('ScopeDoesNotExistException', `Invalid scope requested: ${unknown}`);
}

/** `COGNITO` are the pool's own users; the others are named as they are in the pool. */
function checkProviders({ SupportedIdentityProviders = [] }: ClientDoc, pool: Pool, context: Context) {
  const unknown = SupportedIdentityProviders.find(
    (name) => name !== 'COGNITO' && !findProvider(context, pool.id, name),
  );
  // [measured PF]
  if (unknown !== undefined) throw invalidParameter(`The provider ${unknown} does not exist for User Pool ${pool.id}`);
}

function checkAnalytics({ AnalyticsConfiguration: analytics }: ClientDoc) {
  if (!analytics) return;
  const { ApplicationArn, ApplicationId, RoleArn, ExternalId } = analytics;
  const parts = [ApplicationId, RoleArn, ExternalId].filter((part) => part !== undefined).length;
  if (ApplicationArn ? parts === 0 : parts === 3) return;
  // [measured PF]
  throw invalidParameter(
    'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
  );
}
