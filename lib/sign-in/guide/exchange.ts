import type { JsonObject } from '@/lib/blueprint/plan-step';
import type { ErrorView } from '@/lib/result';

/** One request of a sign-in and its answer, to look at: passwords, codes and secrets are masked. */
export interface Exchange {
  /** `InitiateAuth`, or `POST /oauth2/token`. */
  operation: string;
  input: JsonObject;
  answer?: JsonObject;
  error?: { name: string; message: string };
}

/** What Cognito asks for before it gives tokens. It goes to the browser and comes back with the answer. */
export interface PendingChallenge {
  name: string;
  /** Cognito's own token for this attempt; it lives as long as the client's auth session. */
  session: string;
  /** The name by which the answer has to go on: Cognito's own id of the user where it told one. */
  username: string;
  parameters: Record<string, string>;
  /** For SELECT_CHALLENGE: what can be chosen. */
  available: string[];
  /** The attempt began with AdminInitiateAuth, so it goes on with AdminRespondToAuthChallenge. */
  admin: boolean;
}

/** A key for an authenticator app, made for this attempt. */
export interface SoftwareTokenSetup {
  session: string;
  secret: string;
  /** The QR code as SVG. */
  qr: string;
}

/** Tokens as Cognito gave them. They live in the page that asked, and nowhere else. */
export interface Tokens {
  idToken?: string;
  accessToken?: string;
  refreshToken?: string;
  /** Seconds that access and ID token live. */
  expiresIn: number | undefined;
}

export interface CheckedToken {
  use: 'id' | 'access';
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /**
   * What became of checking it against the keys that the pool publishes, and its issuer, client and time; an ID token that a link asked
   * for also against the nonce of that link.
   */
  checks: { what: 'signature' | 'issuer' | 'client' | 'time' | 'nonce'; ok: boolean; text: string }[];
}

/** How far a sign-in got. */
export type Stage = { exchanges: Exchange[] } & (
  | { kind: 'challenge'; challenge: PendingChallenge }
  | { kind: 'tokens'; tokens: Tokens; checked: CheckedToken[] }
);

/** How one step of a sign-in ended. */
export type Outcome = Stage | { kind: 'refused'; error: ErrorView; exchanges: Exchange[] };

/** A passkey of the person who signed in. */
export interface PasskeyView {
  id: string;
  /** Made by Cognito. */
  name: string;
  /** The relying party: the domain that it works on. */
  domain: string;
  /** Epoch milliseconds; undefined where an endpoint does not tell. */
  created: number | undefined;
}

/** What became of a step beside the way. */
export type Aside<T extends object> = { exchanges: Exchange[] } & (
  | ({ kind: 'done' } & T)
  | { kind: 'refused'; error: ErrorView }
);
