import { beforeEach, describe, expect, it } from 'vitest';
import { Authenticator } from '../testing/authenticator.ts';
import { ipe, minute, openBench, refusal } from '../testing/bench.ts';
import {
  openPasskeyBench,
  type PasskeyBench,
  registerPasskey,
  rpId,
  startedRegistration,
} from '../testing/passkeys.ts';
import { makeUser, tokens } from '../testing/sign-in.ts';

let world: PasskeyBench;
let AccessToken: string;

beforeEach(async () => {
  world = await openPasskeyBench();
  AccessToken = await world.token();
});

const complete = (Credential: object | string, token = AccessToken) =>
  world.bench.api.completeWebAuthnRegistration({ AccessToken: token, Credential: Credential as object & string });
const credentials = async () => (await world.bench.api.listWebAuthnCredentials({ AccessToken })).Credentials ?? [];

describe('registering a passkey [sdk]', () => {
  it('asks for a resident key of ES256 or RS256, under the pool’s domain and the user’s sub', async () => {
    const { Username, UserAttributes } = await world.bench.api.getUser({ AccessToken });
    const sub = UserAttributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    expect(await startedRegistration(world.bench, AccessToken)).toEqual({
      rp: { id: rpId, name: rpId },
      user: { id: Buffer.from(sub).toString('base64url'), name: Username, displayName: Username },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60_000,
      excludeCredentials: [],
      authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
    });
  });

  it('keeps it, lists it, and asks authenticators that hold it to make no second one', async () => {
    const { id } = await registerPasskey(world.bench, AccessToken);
    expect(await credentials()).toEqual([
      {
        CredentialId: id,
        FriendlyCredentialName: 'Passkey',
        RelyingPartyId: rpId,
        AuthenticatorAttachment: 'platform',
        AuthenticatorTransports: ['internal'],
        CreatedAt: new Date(world.bench.now()),
      },
    ]);
    const { excludeCredentials } = await startedRegistration(world.bench, AccessToken);
    expect(excludeCredentials).toEqual([{ type: 'public-key', id }]);
  });

  it('lists in pages, and deletes only one’s own', async () => {
    const [first, second] = [
      await registerPasskey(world.bench, AccessToken),
      await registerPasskey(world.bench, AccessToken),
    ];
    const page = await world.bench.api.listWebAuthnCredentials({ AccessToken, MaxResults: 1 });
    expect(page.Credentials?.map(({ CredentialId }) => CredentialId)).toEqual([first.id]);
    const next = await world.bench.api.listWebAuthnCredentials({
      AccessToken,
      MaxResults: 1,
      NextToken: page.NextToken,
    });
    expect(next.Credentials?.map(({ CredentialId }) => CredentialId)).toEqual([second.id]);
    expect(next.NextToken).toBeUndefined();
    await makeUser(world.bench, world.UserPoolId, 'mallory');
    const other = await tokens(world.bench, world.ClientId, 'mallory');
    const stolen = world.bench.api.deleteWebAuthnCredential({ ...other, CredentialId: first.id });
    expect((await refusal(stolen)).name).toBe('ResourceNotFoundException');
    await world.bench.api.deleteWebAuthnCredential({ AccessToken, CredentialId: first.id });
    expect((await credentials()).map(({ CredentialId }) => CredentialId)).toEqual([second.id]);
  });

  it('stops at 20 [Q26]', async () => {
    for (let count = 0; count < 20; count += 1) await registerPasskey(world.bench, AccessToken);
    expect((await refusal(startedRegistration(world.bench, AccessToken))).name).toBe('LimitExceededException');
    expect(await credentials()).toHaveLength(20);
  });
});

describe('the domain of a pool’s passkeys [sdk, facts §4.1]', () => {
  const rpOf = async () => (await startedRegistration(world.bench, AccessToken)).rp.id;

  it('is the custom domain, else the prefix domain; without any there are no passkeys', async () => {
    world = await openPasskeyBench({}, '');
    AccessToken = await world.token();
    const { UserPoolId } = world;
    expect((await refusal(rpOf())).name).toBe('WebAuthnConfigurationMissingException');
    await world.bench.api.createUserPoolDomain({ UserPoolId, Domain: 'notes' });
    expect(await rpOf()).toBe('notes.auth.eu-central-1.amazoncognito.com');
    const CertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012';
    const CustomDomainConfig = { CertificateArn };
    await world.bench.api.createUserPoolDomain({ UserPoolId, Domain: 'login.notes.example', CustomDomainConfig });
    expect(await rpOf()).toBe('login.notes.example');
  });

  it('has to allow them', async () => {
    world = await openPasskeyBench({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } } });
    AccessToken = await world.token();
    expect((await refusal(rpOf())).name).toBe('WebAuthnNotEnabledException');
  });
});

describe('a registration is refused', () => {
  const made = async (manner = {}, authenticator = new Authenticator()) =>
    authenticator.create(await startedRegistration(world.bench, AccessToken), manner);
  const faultOf = async (manner = {}, authenticator = new Authenticator()) =>
    (await refusal(complete(await made(manner, authenticator)))).name;

  it.each([
    'https://notes.example.evil.org',
    'http://notes.example',
    'https://xnotes.example',
    'https://notes.example/',
    'android:apk-key-hash:x',
  ])('from a page of %s', async (origin) => {
    expect(await faultOf({ origin })).toBe('WebAuthnOriginNotAllowedException');
  });

  it.each(['https://app.notes.example', 'https://notes.example:8443'])('but not from %s', async (origin) => {
    await complete(await made({ origin }));
    expect(await credentials()).toHaveLength(1);
  });

  it('for another domain', async () => {
    expect(await faultOf({ rpId: 'other.example', origin: `https://${rpId}` })).toBe(
      'WebAuthnRelyingPartyMismatchException',
    );
  });

  it('when the pool’s domain changed meanwhile', async () => {
    const credential = await made();
    const WebAuthnConfiguration = { RelyingPartyId: 'new.example' };
    await world.bench.api.setUserPoolMfaConfig({ UserPoolId: world.UserPoolId, WebAuthnConfiguration });
    expect((await refusal(complete(credential))).name).toBe('WebAuthnOriginNotAllowedException');
  });

  it('for a key that was not asked for, and without user verification where the pool requires it', async () => {
    expect(await faultOf({}, new Authenticator('ed25519'))).toBe('WebAuthnCredentialNotSupportedException');
    const WebAuthnConfiguration = { RelyingPartyId: rpId, UserVerification: 'required' as const };
    await world.bench.api.setUserPoolMfaConfig({ UserPoolId: world.UserPoolId, WebAuthnConfiguration });
    expect(await faultOf({ verified: false })).toBe('WebAuthnCredentialNotSupportedException');
    await complete(await made({ verified: true }));
  });

  it('late, twice, or without a beginning', async () => {
    const late = await made();
    world.bench.pass(5 * minute);
    expect((await refusal(complete(late))).name).toBe('WebAuthnChallengeNotFoundException');
    const credential = await made();
    await complete(credential);
    expect((await refusal(complete(credential))).name).toBe('WebAuthnChallengeNotFoundException');
    const options = { challenge: 'AAAA', rp: { id: rpId }, user: { id: 'x' } };
    const unasked = complete(new Authenticator().create(options));
    expect((await refusal(unasked)).name).toBe('WebAuthnChallengeNotFoundException');
  });

  it('by another client, and by another user', async () => {
    const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const];
    const otherClient = await world.bench.makeClient(world.UserPoolId, { ExplicitAuthFlows });
    const elsewhere = complete(await made(), await world.token(otherClient));
    expect((await refusal(elsewhere)).name).toBe('WebAuthnClientMismatchException');
    await makeUser(world.bench, world.UserPoolId, 'mallory');
    const other = await tokens(world.bench, world.ClientId, 'mallory');
    const stolen = complete(await made(), other.AccessToken);
    expect((await refusal(stolen)).name).toBe('WebAuthnChallengeNotFoundException');
  });

  it.each([
    [{}],
    [[]],
    ['text'],
    [{ id: 'x', rawId: 'x', type: 'public-key', response: {} }],
    [{ id: 'x', rawId: 'x', type: 'public-key', response: null }],
  ])('when it is no credential: %j', async (credential) => {
    expect(await refusal(complete(credential))).toEqual(ipe('Invalid credential'));
  });

  it('when a certificate comes with it: the lists it names would be fetched', async () => {
    const credential = await made();
    const object = Buffer.from(credential.response.attestationObject, 'base64url');
    const at = object.indexOf('none');
    object.write('appl', at);
    const attestationObject = object.toString('base64url');
    const refused = complete({ ...credential, response: { ...credential.response, attestationObject } });
    expect((await refusal(refused)).name).toBe('WebAuthnCredentialNotSupportedException');
  });
});

it('without a token of a user nothing of it goes', async () => {
  const { api } = openBench();
  const refused = await refusal(api.startWebAuthnRegistration({ AccessToken: 'a.b.c' }));
  expect(refused).toEqual({ name: 'NotAuthorizedException', message: 'Invalid Access Token' });
});
