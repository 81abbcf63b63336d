import type { CheckedToken } from './exchange';

/** Where a claim comes from, and what it says (facts §7.4). */
export interface ClaimGuide {
  from: 'Cognito' | 'attribute' | 'group' | 'scope' | 'app client' | 'trigger';
  text: string;
}

const known: Record<string, ClaimGuide> = {
  sub: { from: 'Cognito', text: 'The user’s id for ever. Key your own records by it.' },
  iss: { from: 'Cognito', text: 'The pool that issued the token.' },
  aud: { from: 'app client', text: 'The app client the ID token is for.' },
  client_id: { from: 'app client', text: 'The app client the access token was given to.' },
  token_use: {
    from: 'Cognito',
    text: 'ID tokens say who someone is; access tokens open APIs. Check that you got the right one.',
  },
  exp: { from: 'app client', text: 'When it ends.' },
  iat: { from: 'Cognito', text: 'When it was issued.' },
  auth_time: { from: 'Cognito', text: 'When the person signed in. A refresh keeps it.' },
  jti: { from: 'Cognito', text: 'The id of this token.' },
  origin_jti: {
    from: 'Cognito',
    text: 'The id of the sign-in; all tokens refreshed from it share it, and revoking ends them.',
  },
  event_id: { from: 'Cognito', text: 'Found again in the activity of the user.' },
  'cognito:username': { from: 'Cognito', text: 'The user name in the pool.' },
  username: { from: 'Cognito', text: 'The user name in the pool.' },
  'cognito:groups': { from: 'group', text: 'Groups of the user, the one with the lowest precedence first.' },
  'cognito:roles': { from: 'group', text: 'IAM roles of the groups.' },
  'cognito:preferred_role': { from: 'group', text: 'IAM role of the group with the lowest precedence.' },
  identities: { from: 'Cognito', text: 'Identity providers that the account is linked to.' },
  scope: { from: 'scope', text: 'What the token allows. Scopes of your own belong to an API of the pool.' },
  device_key: { from: 'Cognito', text: 'The remembered device.' },
  nonce: { from: 'Cognito', text: 'The value of the link that began the sign-in. Your app compares it.' },
  at_hash: { from: 'Cognito', text: 'Ties the ID token to its access token.' },
  acr: { from: 'Cognito', text: 'How strong the sign-in was.' },
  version: { from: 'Cognito', text: 'The version of the token’s form.' },
  email_verified: { from: 'attribute', text: 'Whether the address was verified.' },
  phone_number_verified: { from: 'attribute', text: 'Whether the number was verified.' },
};

const standardAttributes =
  /^(address|birthdate|email|family_name|gender|given_name|locale|middle_name|name|nickname|phone_number|picture|preferred_username|profile|updated_at|website|zoneinfo)$/;

/** Claims that Cognito puts into one of the two tokens only (facts §7.4). */
const onlyIn: Record<'id' | 'access', RegExp> = {
  id: /^(aud|identities|nonce|at_hash|cognito:(username|roles|preferred_role))$/,
  access: /^(client_id|scope|username|version|device_key)$/,
};

const isAttribute = (claim: string) =>
  /^(custom|dev):|^(email|phone_number)_verified$/.test(claim) || standardAttributes.test(claim);

const byTrigger: ClaimGuide = { from: 'trigger', text: 'Added by the pool’s pre token generation trigger.' };

/** Where nobody signed in, the app itself is the subject. */
const ofMachine: Record<string, ClaimGuide> = {
  sub: { from: 'app client', text: 'The app itself: nobody signed in.' },
  auth_time: { from: 'Cognito', text: 'When the app asked.' },
};

/** Whether a token is an app's own, by client credentials: it tells of no user (facts §7.4). */
export const isOfMachine = ({ use, claims }: Pick<CheckedToken, 'use' | 'claims'>): boolean =>
  use === 'access' && typeof claims.client_id === 'string' && claims.username === undefined;

/**
 * What a claim means. What is neither Cognito's nor an attribute was put there by a trigger, and so was what belongs into the other token:
 * access tokens show no attributes.
 */
export function explainClaim(claim: string, use: 'id' | 'access', machine = false): ClaimGuide {
  if (machine && Object.hasOwn(ofMachine, claim)) return ofMachine[claim] ?? byTrigger;
  const isForeign = use === 'id' ? onlyIn.access.test(claim) : onlyIn.id.test(claim) || isAttribute(claim);
  if (isForeign) return byTrigger;
  const guide = Object.hasOwn(known, claim) ? known[claim] : undefined;
  if (guide) return guide;
  if (/^(custom|dev):/.test(claim)) return { from: 'attribute', text: 'A custom attribute of the user.' };
  if (isAttribute(claim)) return { from: 'attribute', text: 'An attribute of the user that the app client may read.' };
  return byTrigger;
}
