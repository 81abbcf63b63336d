/** Someone at a provider of single sign-on. Issuer and subject together name one person for ever; an e-mail address does not. */
interface SsoIdentityRow {
  issuer: string;
  subject: string;
  account_id: string;
  /** 1: the account came to be through it, and its roles follow the groups there. */
  governs: number;
  created_at: number;
  used_at: number;
}

export interface SsoSchema {
  sso_identities: SsoIdentityRow;
}
