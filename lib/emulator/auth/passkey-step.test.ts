import { beforeEach, describe, expect, it } from 'vitest';
import type { Authenticator } from '../testing/authenticator.ts';
import { ipe, minute, refusal } from '../testing/bench.ts';
import {
  answerPasskey,
  beginByPasskey,
  openPasskeyBench,
  type PasskeyBench,
  passkeySignIn,
  registerPasskey,
  rpId,
} from '../testing/passkeys.ts';
import { makeUser, verified } from '../testing/sign-in.ts';
import { totpCode, totpStep } from './totp.ts';

let world: PasskeyBench;
let authenticator: Authenticator;
let id: string;

beforeEach(async () => {
  world = await openPasskeyBench();
  ({ authenticator, id } = await registerPasskey(world.bench, await world.token()));
});

const setMfa = (
  FactorConfiguration?: 'SINGLE_FACTOR' | 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  MfaConfiguration = 'OPTIONAL',
) =>
  world.bench.api.setUserPoolMfaConfig({
    UserPoolId: world.UserPoolId,
    MfaConfiguration: MfaConfiguration as 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    WebAuthnConfiguration: { RelyingPartyId: rpId, FactorConfiguration },
  });

/** Gives alice an authenticator app, switched on. */
async function setUpApp(AccessToken: string) {
  const { SecretCode = '' } = await world.bench.api.associateSoftwareToken({ AccessToken });
  await world.bench.api.verifySoftwareToken({
    AccessToken,
    UserCode: totpCode(SecretCode, totpStep(world.bench.now())),
  });
  await world.bench.api.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
}

describe('WEB_AUTHN in USER_AUTH [sdk, facts §7.2]', () => {
  it('asks for one of the user’s passkeys and ends in tokens, as one factor', async () => {
    const { ChallengeName, Session, options } = await beginByPasskey(world);
    expect(ChallengeName).toBe('WEB_AUTHN');
    expect(options).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      timeout: 3 * minute,
      rpId,
      allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
      userVerification: 'preferred',
    });
    const { AuthenticationResult } = await answerPasskey(world, Session, authenticator.get(options));
    const { claims } = verified(world.bench, world.UserPoolId, AuthenticationResult?.IdToken);
    expect(claims).toMatchObject({ 'cognito:username': 'alice', acr: 'urn:cognito:loa:1' });
  });

  it('is among the choices of who has a passkey, and of nobody else', async () => {
    const { AvailableChallenges, Session } = await beginByPasskey(world, { PREFERRED_CHALLENGE: '' });
    expect(AvailableChallenges).toEqual(['PASSWORD', 'PASSWORD_SRP', 'WEB_AUTHN']);
    const chosen = await world.bench.api.respondToAuthChallenge({
      ClientId: world.ClientId,
      ChallengeName: 'SELECT_CHALLENGE',
      Session,
      ChallengeResponses: { USERNAME: 'alice', ANSWER: 'WEB_AUTHN' },
    });
    const options = JSON.parse(chosen.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '');
    const done = await answerPasskey(world, chosen.Session, authenticator.get(options));
    expect(done.AuthenticationResult?.AccessToken).toBeTypeOf('string');
    await makeUser(world.bench, world.UserPoolId, 'bob');
    const other = await beginByPasskey(world, { USERNAME: 'bob' });
    expect([other.ChallengeName, other.AvailableChallenges]).toEqual([
      'SELECT_CHALLENGE',
      ['PASSWORD', 'PASSWORD_SRP'],
    ]);
  });

  it('goes through the administrator’s door too', async () => {
    const { UserPoolId, ClientId } = world;
    const begun = await world.bench.api.adminInitiateAuth({
      UserPoolId,
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'alice', PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    });
    const CREDENTIAL = authenticator.get(JSON.parse(begun.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? ''));
    const done = await world.bench.api.adminRespondToAuthChallenge({
      UserPoolId,
      ClientId,
      ChallengeName: 'WEB_AUTHN',
      Session: begun.Session,
      ChallengeResponses: { USERNAME: 'alice', CREDENTIAL },
    });
    expect(done.AuthenticationResult).toBeDefined();
  });

  it('shows among the factors of the user, until the passkey is deleted', async () => {
    const AccessToken = await world.token();
    const factors = async () => {
      const own = await world.bench.api.getUserAuthFactors({ AccessToken });
      const seen = await world.bench.api.adminGetUserAuthFactors({ UserPoolId: world.UserPoolId, Username: 'alice' });
      expect(seen.ConfiguredUserAuthFactors).toEqual(own.ConfiguredUserAuthFactors);
      return own.ConfiguredUserAuthFactors;
    };
    expect(await factors()).toEqual(['PASSWORD', 'WEB_AUTHN']);
    await world.bench.api.deleteWebAuthnCredential({ AccessToken, CredentialId: id });
    expect(await factors()).toEqual(['PASSWORD']);
    expect((await beginByPasskey(world)).AvailableChallenges).toEqual(['PASSWORD', 'PASSWORD_SRP']);
  });
});

describe('a passkey is not accepted', () => {
  const refused = async (credential: (options: Parameters<Authenticator['get']>[0]) => string) => {
    const { Session, options } = await beginByPasskey(world);
    return refusal(answerPasskey(world, Session, credential(options)));
  };

  it.each([
    ['from another page', { origin: 'https://evil.example' }],
    ['for another domain', { rpId: 'evil.example', origin: `https://${rpId}` }],
    ['whose count of signatures went back: a copy was used', { counter: 1 }],
  ])('%s', async (_, manner) => {
    const fault = await refused((options) => authenticator.get(options, manner));
    expect(fault.name).toBe('NotAuthorizedException');
    expect(fault.message).toMatch(/^The passkey was not accepted\. ./);
  });

  it('that is somebody else’s', async () => {
    await makeUser(world.bench, world.UserPoolId, 'mallory');
    const { AuthenticationResult } = await world.bench.api.initiateAuth({
      ClientId: world.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'mallory', PASSWORD: 'Correct-Horse-1' },
    });
    const own = await registerPasskey(world.bench, AuthenticationResult?.AccessToken ?? '');
    const fault = await refused((options) => own.authenticator.get({ ...options, allowCredentials: [{ id: own.id }] }));
    expect(fault.message).toBe('The passkey was not accepted. It is no passkey of this user.');
  });

  it('with a signature of another key, or of another challenge', async () => {
    const forged = await refused((options) => {
      const credential = JSON.parse(authenticator.get(options));
      credential.response.signature = Buffer.from('3006020101020101', 'hex').toString('base64url');
      return JSON.stringify(credential);
    });
    expect(forged.name).toBe('NotAuthorizedException');
    const old = await beginByPasskey(world);
    const replayed = await refused(() => authenticator.get(old.options));
    expect(replayed.message).toMatch(/Unexpected authentication response challenge/);
  });

  it.each(['', 'text', '[]', '{}', '{"id":1}'])('that is none: %j', async (text) => {
    const fault = await refused(() => text);
    expect(fault.name).toMatch(/^(NotAuthorized|InvalidParameter)Exception$/);
  });

  it('without user verification where the pool requires it', async () => {
    const WebAuthnConfiguration = { RelyingPartyId: rpId, UserVerification: 'required' as const };
    await world.bench.api.setUserPoolMfaConfig({ UserPoolId: world.UserPoolId, WebAuthnConfiguration });
    const fault = await refused((options) => authenticator.get(options, { verified: false }));
    expect(fault.message).toMatch(/user could not be verified/);
    expect((await passkeySignIn(world, authenticator)).AuthenticationResult).toBeDefined();
  });

  it('twice, or after the session’s time; a refused one leaves the session open', async () => {
    const { Session, options } = await beginByPasskey(world);
    await refusal(answerPasskey(world, Session, authenticator.get(options, { origin: 'https://evil.example' })));
    const CREDENTIAL = authenticator.get(options);
    await answerPasskey(world, Session, CREDENTIAL);
    const again = await refusal(answerPasskey(world, Session, CREDENTIAL));
    expect(again.message).toBe('Invalid session for the user.');
    const slow = await beginByPasskey(world);
    world.bench.pass(3 * minute);
    const late = await refusal(answerPasskey(world, slow.Session, authenticator.get(slow.options)));
    expect(late.message).toBe('Invalid session for the user, session is expired.');
  });

  it('twice at once: of two answers with the same count one is taken', async () => {
    const [one, two] = [await beginByPasskey(world), await beginByPasskey(world)];
    const answers = await Promise.allSettled([
      answerPasskey(world, one.Session, authenticator.get(one.options, { counter: 7 })),
      answerPasskey(world, two.Session, authenticator.get(two.options, { counter: 7 })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of a domain that the pool has left, or of a user who was disabled or deleted', async () => {
    const { Session, options } = await beginByPasskey(world);
    const key = { UserPoolId: world.UserPoolId, Username: 'alice' };
    await world.bench.api.adminDisableUser(key);
    const disabled = await refusal(answerPasskey(world, Session, authenticator.get(options)));
    expect(disabled.message).toBe('User is disabled.');
    await world.bench.api.adminEnableUser(key);
    const move = (RelyingPartyId: string) =>
      world.bench.api.setUserPoolMfaConfig({ UserPoolId: world.UserPoolId, WebAuthnConfiguration: { RelyingPartyId } });
    await move('new.example');
    expect((await beginByPasskey(world)).AvailableChallenges).toEqual(['PASSWORD', 'PASSWORD_SRP']);
    const left = await refusal(answerPasskey(world, Session, authenticator.get(options)));
    expect(left.message).toBe('The passkey was not accepted. The user may not sign in with one now.');
    await move(rpId);
    await world.bench.api.adminDeleteUser(key);
    const gone = await refusal(answerPasskey(world, Session, authenticator.get(options)));
    expect(gone.message).toBe('Invalid session for the user.');
    const rows = world.bench.emulator.db.prepare('SELECT count(*) AS n FROM passkeys').get();
    expect(rows).toEqual({ n: 0 });
  });
});

describe('passkeys and second factors [sdk]', () => {
  const choices = async () => (await beginByPasskey(world, { PREFERRED_CHALLENGE: '' })).AvailableChallenges ?? [];

  it('as one factor they are not offered to someone with a second one', async () => {
    await setMfa();
    expect(await choices()).toContain('WEB_AUTHN');
    await setUpApp(await world.token());
    expect(await choices()).not.toContain('WEB_AUTHN');
  });

  it('as two they are, once the user has switched that on, and only with user verification', async () => {
    await setMfa('MULTI_FACTOR_WITH_USER_VERIFICATION');
    const AccessToken = await world.token();
    const switchOn = { AccessToken, WebAuthnMfaSettings: { Enabled: true } };
    expect((await refusal(world.bench.api.setUserMFAPreference(switchOn))).name).toBe('InvalidParameterException');
    await setUpApp(AccessToken);
    expect(await choices()).not.toContain('WEB_AUTHN');
    await world.bench.api.setUserMFAPreference(switchOn);
    await setMfa('MULTI_FACTOR_WITH_USER_VERIFICATION', 'ON');
    expect(await choices()).toContain('WEB_AUTHN');
    expect((await refusal(passkeySignIn(world, authenticator, { verified: false }))).name).toBe(
      'NotAuthorizedException',
    );
    const { AuthenticationResult } = await passkeySignIn(world, authenticator);
    const { claims } = verified(world.bench, world.UserPoolId, AuthenticationResult?.AccessToken);
    expect(claims.acr).toBe('urn:cognito:loa:2');
  });

  it('cannot be switched on where the pool counts them as one', async () => {
    await setMfa('SINGLE_FACTOR');
    const AccessToken = await world.token();
    await setUpApp(AccessToken);
    const refused = world.bench.api.setUserMFAPreference({ AccessToken, WebAuthnMfaSettings: { Enabled: true } });
    expect(await refusal(refused)).toEqual(
      ipe('Passkey MFA needs the factor configuration MULTI_FACTOR_WITH_USER_VERIFICATION.'),
    );
  });
});
