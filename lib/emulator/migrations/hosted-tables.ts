// What the sign-in pages remember. Of everything that a browser or an app holds, only the hash is kept.
export const hostedTables = `
INSERT INTO secrets VALUES ('sign-in pages', randomblob(32));

CREATE TABLE authorization_codes (
  code_hash TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  doc TEXT NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX authorization_codes_by_end ON authorization_codes (expires);

-- Who is signed in with which browser: the cookie that spares the next sign-in.
CREATE TABLE browser_sessions (
  id_hash TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  doc TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX browser_sessions_by_end ON browser_sessions (expires);

-- Where a browser is in a sign-in, sign-up or reset with a client, between two pages.
CREATE TABLE browser_steps (
  browser_hash TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  doc TEXT NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (browser_hash, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX browser_steps_by_end ON browser_steps (expires);
`;
