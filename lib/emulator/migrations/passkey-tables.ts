export const passkeyTables = `
CREATE TABLE passkeys (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: it names a passkey for good
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  credential_id TEXT NOT NULL,  -- base64url, as the authenticator chose it
  rp_id TEXT NOT NULL,
  public_key BLOB NOT NULL,     -- COSE
  counter INTEGER NOT NULL,     -- of the last signature; 0 for authenticators that do not count
  doc TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (user_seq, credential_id)
) STRICT;

-- Registrations that began: what StartWebAuthnRegistration asked the authenticator to sign.
CREATE TABLE passkey_registrations (
  challenge TEXT PRIMARY KEY,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_registrations_by_end ON passkey_registrations (expires);
CREATE INDEX passkey_registrations_by_user ON passkey_registrations (user_seq);
`;
