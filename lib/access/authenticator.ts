import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import { seal, unseal } from './sealed';

/** What every authenticator app understands; others ignore anything else that an address asks for. */
const form = { issuer: 'Pooldeck', algorithm: 'SHA1', digits: 6, period: 30 };

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ ...form, label, secret: Secret.fromBase32(secret) });
}

/** An authenticator app that is offered, and not yet confirmed by a code. Nothing is kept of it here. */
export interface OfferedAuthenticator {
  /** To be sent back with the first code. */
  sealed: string;
  /** For typing it in, in groups of four. */
  secret: string;
  /** The `otpauth:` address, and the same as the dark squares of a QR code: a path in a square of `size`. */
  uri: string;
  qr: { size: number; path: string };
}

const pending = (accountId: string) => `pending:${accountId}`;
const kept = (accountId: string) => `account:${accountId}`;

function qrOf(text: string): OfferedAuthenticator['qr'] {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}

export function offerAuthenticator(account: { id: string; email: string }): OfferedAuthenticator {
  const secret = new Secret({ size: 20 }).base32;
  const uri = totp(secret, account.email).toString();
  return {
    sealed: seal(secret, pending(account.id)),
    secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
    uri,
    qr: qrOf(uri),
  };
}

/** What to keep of an offered app, or undefined when it was not offered to this account. */
export function keepableAuthenticator(accountId: string, sealed: string): string | undefined {
  const secret = unseal(sealed, pending(accountId));
  return secret === undefined ? undefined : seal(secret, kept(accountId));
}

/**
 * The 30-second step whose code this is: now, the one before or the one after, because clocks differ. Undefined when it
 * is none of them, or not a code at all.
 */
export function stepOf(accountId: string, factor: string, code: string, now: number): number | undefined {
  const secret = unseal(factor, kept(accountId));
  if (secret === undefined || !/^\d{6}$/.test(code)) return undefined;
  const delta = totp(secret).validate({ token: code, window: 1, timestamp: now });
  return delta === null ? undefined : Math.floor(now / 1000 / form.period) + delta;
}
