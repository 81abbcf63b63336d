'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/action';
import { answerChallenge, finishSoftwareToken, setUpSoftwareToken } from './answer-challenge';
import { beginSignIn } from './begin-sign-in';
import { apiFlowIds } from './guide/flows';
import { clientCredentials, exchangeCode, inspectTokens, readUserInfo, revoke } from './oauth';
import { type ClientKey, getSignInPlace } from './sign-in-place';
import { tellRefusal, tellRefusalAtOnce } from './tell-refusal';

const clientKey = {
  connection: z.string().min(1).max(64),
  poolId: z.string().min(1).max(55),
  clientId: z.string().min(1).max(128),
};
/** Cognito sets the bounds that matter; these keep out what could only be meant to hurt. */
const text = z.string().max(4_096);
const token = z.string().min(1).max(16_384);
/** Of the link to the hosted login; compared and forgotten. */
const nonce = z.string().min(1).max(256).optional();
const challenge = z.strictObject({ name: text.min(1), session: text, username: text, admin: z.boolean() });

const targetOf = ({ connection, poolId, clientId }: ClientKey) => ({
  connection,
  pool: poolId,
  kind: 'client',
  id: clientId,
});

/** Begins a sign-in by the API. */
export const beginSignInAttempt = defineAction({
  name: 'clients.signIn',
  permission: 'user.signIn',
  input: z.strictObject({
    ...clientKey,
    flow: z.enum(apiFlowIds),
    username: text,
    password: text,
    refreshToken: z.string().max(16_384),
  }),
  target: targetOf,
  run: async ({ actor, note }, { flow, username, password, refreshToken, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName, flow } });
    return tellRefusal(note, beginSignIn(place, { flow, username, password, refreshToken }));
  },
  refresh: false,
});

/** Answers what Cognito asks next. */
export const answerSignInChallenge = defineAction({
  name: 'clients.signInAnswer',
  permission: 'user.signIn',
  input: z.strictObject({
    ...clientKey,
    challenge,
    answers: z.record(z.string().max(256), text).refine((answers) => Object.keys(answers).length <= 60, 'Too many.'),
    password: text,
  }),
  target: targetOf,
  run: async ({ actor, note }, { challenge: asked, answers, password, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusal(note, answerChallenge(place, { challenge: asked, answers, password }));
  },
  refresh: false,
});

/** A key for an authenticator app, when Cognito asks to set one up. */
export const setUpSignInApp = defineAction({
  name: 'clients.signInSetUpApp',
  permission: 'user.signIn',
  input: z.strictObject({ ...clientKey, session: text, username: text }),
  target: targetOf,
  run: async ({ actor, note }, { session, username, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusalAtOnce(note, setUpSoftwareToken(place, { session, username }));
  },
  refresh: false,
});

/** The first code of that app. */
export const finishSignInApp = defineAction({
  name: 'clients.signInFinishApp',
  permission: 'user.signIn',
  input: z.strictObject({ ...clientKey, challenge, code: text }),
  target: targetOf,
  run: async ({ actor, note }, { challenge: asked, code, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusal(note, finishSoftwareToken(place, { challenge: asked, code }));
  },
  refresh: false,
});

/** Tokens for the code that the hosted login sent back. */
export const exchangeSignInCode = defineAction({
  name: 'clients.signInCode',
  permission: 'user.signIn',
  input: z.strictObject({
    ...clientKey,
    code: token,
    redirectUri: text,
    verifier: z.string().max(128).optional(),
    nonce,
  }),
  target: targetOf,
  run: async ({ actor, note }, { code, redirectUri, verifier, nonce: sent, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusal(note, exchangeCode(place, { code, redirectUri, verifier, nonce: sent }));
  },
  refresh: false,
});

/** A token for the app itself. */
export const requestClientToken = defineAction({
  name: 'clients.signInMachine',
  permission: 'client.actAsApp',
  input: z.strictObject({ ...clientKey, scopes: z.array(z.string().min(1).max(256)).max(50) }),
  target: targetOf,
  run: async ({ actor, note }, { scopes, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusal(note, clientCredentials(place, scopes));
  },
  refresh: false,
});

/** What is in tokens that came back in the address (implicit flow), or that somebody pasted. */
export const inspectSignInTokens = defineAction({
  name: 'clients.inspectTokens',
  permission: 'client.tokens',
  input: z.strictObject({ ...clientKey, idToken: token.optional(), accessToken: token.optional(), nonce }),
  target: targetOf,
  run: async ({ actor }, { idToken, accessToken, nonce: sent, ...key }) => {
    const tokens = { ...(idToken && { idToken }), ...(accessToken && { accessToken }), expiresIn: undefined };
    return inspectTokens(await getSignInPlace(actor, key), tokens, sent);
  },
});

/** What the userInfo endpoint tells. */
export const askUserInfo = defineAction({
  name: 'clients.userInfo',
  permission: 'client.tokens',
  input: z.strictObject({ ...clientKey, accessToken: token }),
  target: targetOf,
  run: async ({ actor }, { accessToken, ...key }) => readUserInfo(await getSignInPlace(actor, key), accessToken),
});

/** Ends a refresh token. */
export const revokeSignIn = defineAction({
  name: 'clients.revokeToken',
  permission: 'user.signIn',
  input: z.strictObject({ ...clientKey, refreshToken: token }),
  target: targetOf,
  run: async ({ actor, note }, { refreshToken, ...key }) => {
    const place = await getSignInPlace(actor, key);
    note({ facts: { name: place.clientName } });
    return tellRefusalAtOnce(note, revoke(place, refreshToken));
  },
  refresh: false,
});
