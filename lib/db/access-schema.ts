/** Someone who may sign in. */
export interface AccountRow {
  id: string;
  /** In lower case: what one signs in with. */
  email: string;
  name: string;
  /** The password's hash with its parameters, or '' where there is none (single sign-on only). */
  password: string;
  /** 1: shorter than a password alone has to be, so the second factor has to stay. */
  password_short: number;
  /** The authenticator app's secret, encrypted; '' without one. */
  second_factor: string;
  /** The 30-second step of the last code that was used: no code counts twice. */
  second_factor_step: number;
  /** 1: may not sign in. */
  disabled: number;
  created_at: number;
  /** Account id of who invited them, or '' for the first owner. */
  created_by: string;
}

/** What an account may do and where; '*' is everywhere. */
interface GrantRow {
  account_id: string;
  connection: string;
  pool: string;
  role: string;
}

/** A browser that is signed in. */
interface SessionRow {
  id: string;
  account_id: string;
  /** SHA-256 of the token, in hexadecimal. The token itself is nowhere but in the browser. */
  token_hash: string;
  created_at: number;
  last_seen_at: number;
  /** When it ends however busy it is. */
  ends_at: number;
  /** When the person last proved who they are. */
  proved_at: number;
  /** The network address it was begun from. */
  origin: string;
  /** The browser in words, such as "Firefox on Windows". */
  browser: string;
}

/** A code that stands in for the authenticator app, once. */
interface RecoveryCodeRow {
  account_id: string;
  code_hash: string;
  used_at: number;
}

/** An address that lets someone in once: to join, or to choose a new password. */
export interface AccessLinkRow {
  id: string;
  kind: 'invitation' | 'reset';
  token_hash: string;
  /** Whose password is reset; '' for an invitation. */
  account_id: string;
  email: string;
  /** JSON: the grants that an invitation brings. */
  grants: string;
  created_by: string;
  created_at: number;
  expires_at: number;
  used_at: number;
}

/** One row: whether the first owner exists, and until then the hash of the token that makes them. */
interface SetupRow {
  id: string;
  token_hash: string;
  done_at: number;
}

/** Failed attempts of one account or one network. */
export interface ThrottleRow {
  /** Keyed hash of what it counts for. */
  id: string;
  failures: number;
  last_at: number;
  /** No attempt is looked at before. */
  open_at: number;
}

export interface AccessSchema {
  accounts: AccountRow;
  grants: GrantRow;
  sessions: SessionRow;
  recovery_codes: RecoveryCodeRow;
  access_links: AccessLinkRow;
  setup: SetupRow;
  throttles: ThrottleRow;
}
