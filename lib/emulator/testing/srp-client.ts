import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The client's side of Cognito's SRP, for tests only: written from the published algorithm (amazon-cognito-identity-js,
 * AuthenticationHelper), sharing no line with the server's side. Hexadecimal text and plain BigInt powers throughout, as there.
 */
const primeHex = [
  'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
  '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
  '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
  'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
  'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
  'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
].join('');
export const clientPrime = BigInt(`0x${primeHex}`);

const hexHash = (hex: string) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');

function padHex(value: bigint): string {
  let hex = value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  return '89ABCDEFabcdef'.includes(hex.charAt(0)) ? `00${hex}` : hex;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % clientPrime;
    if (bit === '1') result = (result * base) % clientPrime;
  }
  return result;
}

export interface SrpClient {
  srpA: string;
  /** Answers PASSWORD_VERIFIER with what goes into ChallengeResponses. */
  answer(poolId: string, password: string, parameters: Record<string, string>, at: Date): Record<string, string>;
}

/** Begins a sign-in; send `srpA` as SRP_A. */
export function createSrpClient(): SrpClient {
  const smallA = BigInt(`0x${randomBytes(128).toString('hex')}`) % clientPrime;
  const largeA = power(2n, smallA);
  const k = BigInt(`0x${hexHash(`${padHex(clientPrime)}${padHex(2n)}`)}`);
  return {
    srpA: largeA.toString(16),
    answer(poolId, password, parameters, at) {
      const pool = poolId.split('_')[1] ?? '';
      const userId = parameters.USER_ID_FOR_SRP ?? '';
      const serverB = BigInt(`0x${parameters.SRP_B}`);
      const u = BigInt(`0x${hexHash(padHex(largeA) + padHex(serverB))}`);
      const identityHash = createHash('sha256').update(`${pool}${userId}:${password}`).digest('hex');
      const x = BigInt(`0x${hexHash(padHex(BigInt(`0x${parameters.SALT}`)) + identityHash.padStart(64, '0'))}`);
      const base = (((serverB - k * power(2n, x)) % clientPrime) + clientPrime) % clientPrime;
      const shared = power(base, smallA + u * x);
      const ikm = Buffer.from(padHex(shared), 'hex');
      const key = Buffer.from(hkdfSync('sha256', ikm, Buffer.from(padHex(u), 'hex'), 'Caldera Derived Key', 16));
      const timestamp = clientTimestamp(at);
      const signature = createHmac('sha256', key)
        .update(Buffer.from(pool, 'utf8'))
        .update(Buffer.from(userId, 'utf8'))
        .update(Buffer.from(parameters.SECRET_BLOCK ?? '', 'base64'))
        .update(Buffer.from(timestamp, 'utf8'))
        .digest('base64');
      return {
        USERNAME: userId,
        PASSWORD_CLAIM_SECRET_BLOCK: parameters.SECRET_BLOCK ?? '',
        TIMESTAMP: timestamp,
        PASSWORD_CLAIM_SIGNATURE: signature,
      };
    },
  };
}

/** `Tue Nov 3 08:05:09 UTC 2026`: English names, the day without a leading zero. */
function clientTimestamp(at: Date): string {
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][at.getUTCDay()];
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at.getUTCMonth()];
  return `${day} ${month} ${at.getUTCDate()} ${at.toISOString().slice(11, 19)} UTC ${at.getUTCFullYear()}`;
}
