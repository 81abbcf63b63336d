import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../errors.ts';
import type { Pool } from '../pool-store.ts';
import { findSchemaAttribute } from '../users/attribute-schema.ts';
import type { Provider } from './provider-store.ts';

const social = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];
const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/** Rules over a provider as it would be afterwards (facts §9.2) [texts measured PF]. */
export function checkProvider({ name, type, doc }: Pick<Provider, 'name' | 'type' | 'doc'>, pool: Pool) {
  checkName(name, type);
  checkDetails(type, doc.details);
  checkMapping(doc.mapping, pool);
  if (doc.acr && type !== 'OIDC') throw invalidParameter('AcrMapping is only supported for OIDC providers.'); // [sdk], wording unknown
}

/** Social providers carry the name of their type, and nothing else does. */
function checkName(name: string, type: IdentityProviderTypeType) {
  const isSocial = social.includes(type);
  if (isSocial ? name !== type : social.includes(name) || name === 'COGNITO') {
    throw invalidParameter(`Provider ${name} cannot be of type ${type}.`);
  }
}

function checkDetails(type: IdentityProviderTypeType, details: Record<string, string>) {
  const has = (...names: string[]) => names.every((name) => details[name]);
  switch (type) {
    case 'SAML': {
      if (!details.MetadataURL && !details.MetadataFile) {
        throw invalidParameter('At least one of the MetadataURL or MetadataFile should be provided.');
      }
      if (details.MetadataURL && details.MetadataFile) {
        throw invalidParameter('Only one of the MetadataURL or MetadataFile should be provided.');
      }
      return;
    }
    case 'OIDC':
      return checkOidc(details);
    case 'SignInWithApple':
      if (has('client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes')) return;
      throw invalidParameter('clientId, privateKey, teamId, and keyId are all required idp details.');
    default:
      if (has('client_id', 'client_secret', 'authorize_scopes')) return;
      throw invalidParameter('clientId, clientSecret and authorizeScopes are all required idp details.');
  }
}

/** https, as on AWS; an issuer of this machine may be http here, for there is no other way to try one out. */
function checkOidc(details: Record<string, string>) {
  const required = ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'];
  if (required.some((name) => !details[name])) {
    throw invalidParameter(
      'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
    );
  }
  if (!['GET', 'POST'].includes(details.attributes_request_method ?? '')) {
    // The enum is measured [PF], the wording is not known.
    throw invalidParameter('attributes_request_method must be one of [POST, GET].');
  }
  for (const name of ['oidc_issuer', 'authorize_url', 'token_url', 'attributes_url', 'jwks_uri']) {
    const url = details[name];
    if (url && !/^https:\/\/./.test(url) && !loopback.test(url)) {
      throw invalidParameter('OIDC endpoint must start with https://');
    }
  }
}

/** Mapped attributes must exist and be mutable [doc DG23]; wording unknown. */
function checkMapping(mapping: Record<string, string>, pool: Pool) {
  for (const name of Object.keys(mapping)) {
    if (name === 'username') continue;
    const attribute = findSchemaAttribute(pool, name);
    if (!attribute || name === 'sub') throw invalidParameter(`Invalid attribute mapping: ${name} does not exist.`);
    if (attribute.Mutable === false) throw invalidParameter(`Invalid attribute mapping: ${name} is not mutable.`);
  }
}

/** `username` comes from the provider's own name for a person unless one says otherwise [measured TF]. */
export const withUsername = (type: IdentityProviderTypeType, mapping: Record<string, string> = {}) => ({
  ...mapping,
  username: mapping.username ?? (type === 'Facebook' ? 'id' : 'sub'),
});
