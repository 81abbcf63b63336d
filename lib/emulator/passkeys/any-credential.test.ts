import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../testing/authenticator.ts';
import { refusal } from '../testing/bench.ts';
import {
  answerPasskey,
  beginByPasskey,
  openPasskeyBench,
  type PasskeyBench,
  registerPasskey,
  startedRegistration,
} from '../testing/passkeys.ts';

let world: PasskeyBench;
let authenticator: Authenticator;
let AccessToken: string;

beforeAll(async () => {
  world = await openPasskeyBench();
  AccessToken = await world.token();
  ({ authenticator } = await registerPasskey(world.bench, AccessToken));
});

/** Bytes as base64url with some of them changed, cut off or added. */
const damaged = (text: string) => {
  const bytes = Buffer.from(text, 'base64url');
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(bytes.length), fc.uint8Array({ maxLength: 8 }))
    .map(([changes, end, tail]) => {
      const made = Buffer.from(bytes);
      for (const [at, by] of changes) made[at] = (made[at] ?? 0) ^ by;
      return Buffer.concat([made.subarray(0, end === 0 ? made.length : end), tail]).toString('base64url');
    })
    .filter((made) => made !== text);
};

/** A good credential of which one member is something else, or anything at all. */
function spoiled(good: { response: Record<string, unknown> }) {
  const [names, response] = [Object.keys(good.response), good.response];
  const other = fc.constantFrom(...names).chain((name) => {
    const value = response[name];
    const bytes = typeof value === 'string' ? [damaged(value)] : [];
    return fc.oneof(fc.jsonValue(), ...bytes).map((made) => ({ ...good, response: { ...response, [name]: made } }));
  });
  const outer = fc.tuple(fc.constantFrom('id', 'rawId', 'type', 'response'), fc.jsonValue());
  return fc.oneof(
    { weight: 4, arbitrary: other },
    outer.map(([name, value]) => ({ ...good, [name]: value })),
    fc.jsonValue(),
  );
}

const meant =
  /^(InvalidParameter|NotAuthorized|WebAuthn(CredentialNotSupported|OriginNotAllowed|RelyingPartyMismatch|ChallengeNotFound))Exception$/;

describe('whatever is sent as a credential is answered as is meant', () => {
  it('when it is to be registered: without attestation nothing in it is signed, so some of it is as good as before', async () => {
    const good = new Authenticator().create(await startedRegistration(world.bench, AccessToken));
    const { db } = world.bench.emulator;
    db.exec('CREATE TEMP TABLE begun AS SELECT * FROM passkey_registrations');
    const { transports: _, ...response } = good.response;
    await fc.assert(
      fc.asyncProperty(spoiled({ ...good, response }), async (credential) => {
        const Credential = credential as object & string;
        const refused = await world.bench.api.completeWebAuthnRegistration({ AccessToken, Credential }).then(
          () => undefined,
          (error: Error) => error.name,
        );
        if (refused !== undefined) expect(refused).toMatch(meant);
        else db.exec('DELETE FROM passkeys WHERE seq > 1; INSERT INTO passkey_registrations SELECT * FROM begun');
      }),
      { numRuns: 300 },
    );
    await world.bench.api.completeWebAuthnRegistration({ AccessToken, Credential: good });
  });

  it('when it is to sign in', async () => {
    const { Session, options } = await beginByPasskey(world);
    const good = JSON.parse(authenticator.get(options));
    await fc.assert(
      fc.asyncProperty(spoiled(good), async (credential) => {
        const refused = await refusal(answerPasskey(world, Session, JSON.stringify(credential)));
        expect(refused.name).toMatch(meant);
      }),
      { numRuns: 300 },
    );
    expect((await answerPasskey(world, Session, JSON.stringify(good))).AuthenticationResult).toBeDefined();
  });
});
