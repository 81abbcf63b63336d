import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { type Cbor, cbor } from './cbor.ts';

type CreationOptions = { challenge: string; rp: { id: string }; user: { id: string } };
type RequestOptions = { challenge: string; rpId: string; allowCredentials: { id: string }[] };

/** How a made-up authenticator differs from a good one. */
export type Manner = {
  /** The page that asks; default: the https page of the domain itself. */
  origin?: string;
  /** The domain that is signed for; default: the one asked for. */
  rpId?: string;
  /** Whether the person was recognised; default: yes. */
  verified?: boolean;
  /** The count of signatures, for those that count; default: one more than before. */
  counter?: number;
};

type Held = { id: Buffer; key: KeyObject; counter: number };

/**
 * An authenticator made of node:crypto, with the browser around it: passkeys of ES256 (or Ed25519, which Cognito does not ask for), without
 * attestation, answers as `PublicKeyCredential.toJSON()` gives them. Written after the specification, not after the library that checks it.
 */
export class Authenticator {
  private readonly held: Held[] = [];

  private readonly kind: 'ec' | 'ed25519';

  constructor(kind: 'ec' | 'ed25519' = 'ec') {
    this.kind = kind;
  }

  /** navigator.credentials.create() */
  create({ challenge, rp }: CreationOptions, manner: Manner = {}) {
    const pair =
      this.kind === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
    const passkey: Held = { id: randomBytes(16), key: pair.privateKey, counter: manner.counter ?? 1 };
    this.held.push(passkey);
    const length = Buffer.of(0, passkey.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, passkey.id, coseKey(pair.publicKey)]);
    const authData = Buffer.concat([authenticatorData(manner.rpId ?? rp.id, passkey.counter, manner, 0x40), attested]);
    const parts: [string, Cbor][] = [
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ];
    return {
      ...credential(passkey.id),
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, manner.origin ?? `https://${rp.id}`).toString(
          'base64url',
        ),
        attestationObject: cbor(new Map(parts)).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** navigator.credentials.get(), as JSON text. Throws where none of the passkeys asked for is held. */
  get({ challenge, rpId, allowCredentials }: RequestOptions, manner: Manner = {}): string {
    const wanted = new Set(allowCredentials.map(({ id }) => id));
    const passkey = this.held.find(({ id }) => wanted.has(id.toString('base64url')));
    if (!passkey) throw new Error('NotAllowedError: none of these passkeys is here.');
    passkey.counter = manner.counter ?? passkey.counter + 1;
    const authData = authenticatorData(manner.rpId ?? rpId, passkey.counter, manner);
    const client = clientData('webauthn.get', challenge, manner.origin ?? `https://${rpId}`);
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    return JSON.stringify({
      ...credential(passkey.id),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign(this.kind === 'ec' ? 'sha256' : null, signed, passkey.key).toString('base64url'),
      },
    });
  }
}

const credential = (id: Buffer) => ({
  id: id.toString('base64url'),
  rawId: id.toString('base64url'),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  clientExtensionResults: {},
});

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** Hash of the domain, flags (present, verified, more), counter [WebAuthn 3, §6.1]. */
function authenticatorData(rpId: string, counter: number, { verified = true }: Manner, more = 0): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([
    createHash('sha256').update(rpId).digest(),
    Buffer.of(0x01 | (verified ? 0x04 : 0) | more),
    count,
  ]);
}

/** The public key as COSE has it (RFC 9053): kty, alg, crv, x and, on the curve P-256, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y, kty } = key.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const numbers: [number, number | Buffer][] =
    kty === 'EC'
      ? [
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, bytes(x)],
          [-3, bytes(y ?? '')],
        ]
      : [
          [1, 1],
          [3, -8],
          [-1, 6],
          [-2, bytes(x)],
        ];
  return cbor(new Map(numbers));
}
