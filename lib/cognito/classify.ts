import 'server-only';
import type { ErrorCode } from '@/lib/errors';
import { codeOfName, saysTaken, saysUnsupported } from './error-names';
import type { WireFailure } from './wire-failure';

/** Circumstances of a failed call that the error itself does not tell. */
export interface Circumstances {
  write: boolean;
  /** Whether the request was handed to the network; before that, credentials were fetched and the request signed. */
  sent: boolean;
  /** Who ended it, when it was ended from our side. */
  aborted: 'caller' | 'deadline' | undefined;
}

export interface Classified {
  code: ErrorCode;
  /** A read may be sent again at once. */
  transient: boolean;
}

// The connection never stood, so nothing can have been carried out.
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|EINVAL|ERR_INVALID_URL|ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/;
const neverConnectedText = /did not establish a connection/;

const settled = (code: ErrorCode): Classified => ({ code, transient: false });

function ofNetwork({ networkCode = '', message }: WireFailure, { write }: Circumstances): Classified {
  if (neverConnected.test(networkCode) || neverConnectedText.test(message))
    return { code: 'endpointUnreachable', transient: networkCode === 'ECONNREFUSED' || networkCode === 'EAI_AGAIN' };
  return write ? settled('outcomeUnknown') : { code: 'endpointUnreachable', transient: true };
}

/** The request never left: fetching credentials or building the request failed. */
function beforeSending(failure: WireFailure): Classified {
  const named = codeOfName(failure.name);
  if (/expired|sso login|refresh token/i.test(failure.message)) return settled('credentialsExpired');
  if (named) return settled(named);
  if (failure.networkCode) return settled('endpointUnreachable');
  return settled(failure.name === '' ? 'unexpected' : 'credentialsMissing');
}

/** An answer that names no error we know: its status has to do. */
function ofStatus({ status = 0, unreadable, message, name }: WireFailure, { write }: Circumstances): Classified {
  const lost: Classified = write ? settled('outcomeUnknown') : { code: 'unavailable', transient: true };
  if (status === 429 || /^rate exceeded|^too many requests/i.test(message))
    return { code: 'throttle', transient: true };
  if (status === 501 || status === 404 || status === 405 || saysUnsupported(message))
    return settled('unsupportedByEndpoint');
  if (status >= 500) return lost;
  if (unreadable === 'cut off') return lost;
  if (unreadable === 'foreign') return settled('notCognito');
  if (name === '' && (status === 401 || status === 403)) return settled('credentialsRejected');
  return settled('refused');
}

function ofAnswer(failure: WireFailure, circumstances: Circumstances): Classified {
  const { name, message, status = 0 } = failure;
  // A fault of the server's own says nothing about what it had already done, whatever its name.
  const code = status >= 500 ? undefined : codeOfName(name);
  if (code === 'validation' && saysTaken(message)) return settled('conflict');
  if (code === 'throttle') return { code, transient: true };
  if (code) return settled(code);
  const unsupported = codeOfName(name) === 'unsupportedByEndpoint';
  if (unsupported) return settled('unsupportedByEndpoint');
  return ofStatus(failure, circumstances);
}

/**
 * What a failed call means. A write is `outcomeUnknown` whenever it may have been carried out: its answer was lost, cut
 * off, or a fault of the server. Everything else was definitely not executed.
 */
export function classify(failure: WireFailure, circumstances: Circumstances): Classified {
  const { write, sent, aborted } = circumstances;
  if (aborted && sent && write) return settled('outcomeUnknown');
  if (aborted === 'caller') return settled('cancelled');
  if (aborted === 'deadline') return settled('endpointUnreachable');
  if (!sent) return beforeSending(failure);
  if (failure.status === undefined) return ofNetwork(failure, circumstances);
  // The head of the answer came, its body broke off.
  if (failure.networkCode !== undefined)
    return write ? settled('outcomeUnknown') : { code: 'unavailable', transient: true };
  return ofAnswer(failure, circumstances);
}
