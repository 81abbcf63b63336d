const searchable = ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'];

export const userTables = `
CREATE TABLE users (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,  -- the cursor of ListUsers
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL,  -- folded to lower case where the pool is not case-sensitive
  sub TEXT NOT NULL,
  status TEXT NOT NULL,
  enabled INTEGER NOT NULL DEFAULT 1,
  attributes TEXT NOT NULL,    -- JSON list of [name, value]: an object would lose an attribute called __proto__
  password TEXT,               -- JSON: salt, verifier, hash, history; NULL for users without a password
  extra TEXT NOT NULL DEFAULT '{}',  -- JSON: MFA settings, temporary password's end and so on
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  -- copies of attributes that ListUsers searches; folded to lower case
  ${searchable.map((name) => `${name} TEXT`).join(',\n  ')},
  UNIQUE (pool_id, username_key),
  UNIQUE (pool_id, sub)
) STRICT;
CREATE INDEX users_by_pool ON users (pool_id, seq);
CREATE INDEX users_by_username ON users (pool_id, username, seq);
CREATE INDEX users_by_status ON users (pool_id, status, seq);
CREATE INDEX users_by_enabled ON users (pool_id, enabled, seq);
${searchable.map((name) => `CREATE INDEX users_by_${name} ON users (pool_id, ${name}, seq) WHERE ${name} IS NOT NULL;`).join('\n')}
CREATE TRIGGER users_counted AFTER INSERT ON users BEGIN
  UPDATE pools SET users = users + 1 WHERE id = NEW.pool_id;
END;
CREATE TRIGGER users_uncounted AFTER DELETE ON users BEGIN
  UPDATE pools SET users = users - 1 WHERE id = OLD.pool_id;
END;

-- Sign-in names beside the username: verified aliases, and the e-mail or phone of pools with UsernameAttributes.
CREATE TABLE aliases (
  pool_id TEXT NOT NULL,
  kind TEXT NOT NULL,       -- email, phone_number, preferred_username
  value_key TEXT NOT NULL,  -- folded like username_key
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  PRIMARY KEY (pool_id, kind, value_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_user ON aliases (user_seq);

CREATE TABLE groups (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  description TEXT,
  precedence INTEGER,
  role_arn TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  UNIQUE (pool_id, name)
) STRICT;

CREATE TABLE memberships (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  group_seq INTEGER NOT NULL REFERENCES groups (seq) ON DELETE CASCADE,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  UNIQUE (group_seq, user_seq)
) STRICT;
CREATE INDEX memberships_by_user ON memberships (user_seq);

CREATE TABLE keys (
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  use TEXT NOT NULL,        -- id or access
  kid TEXT NOT NULL,
  private_key TEXT NOT NULL,  -- PKCS #8 PEM
  public_jwk TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (pool_id, use)
) STRICT, WITHOUT ROWID;

CREATE TABLE refresh_tokens (
  token_hash TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  origin_jti TEXT NOT NULL,
  doc TEXT NOT NULL DEFAULT '{}',
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  revoked INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_tokens_by_user ON refresh_tokens (user_seq);
CREATE INDEX refresh_tokens_by_origin ON refresh_tokens (origin_jti);

-- Half-finished sign-ins: what the opaque Session of a challenge stands for.
CREATE TABLE auth_sessions (
  id TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL,
  user_seq INTEGER REFERENCES users (seq) ON DELETE CASCADE,
  challenge TEXT NOT NULL,
  doc TEXT NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX auth_sessions_by_end ON auth_sessions (expires);

CREATE TABLE codes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  code TEXT NOT NULL,
  doc TEXT NOT NULL DEFAULT '{}',
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used INTEGER
) STRICT;
CREATE INDEX codes_by_user ON codes (user_seq, purpose);

-- Failed attempts for the lock-out, and counted calls for the hourly limits.
CREATE TABLE attempts (
  user_seq INTEGER NOT NULL REFERENCES users (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (user_seq, kind)
) STRICT, WITHOUT ROWID;

-- No reference to pool or user: mail that went out stays in its inbox.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL,
  username TEXT NOT NULL,
  reason TEXT NOT NULL,
  medium TEXT NOT NULL,       -- EMAIL or SMS
  destination TEXT NOT NULL,
  sender TEXT,
  subject TEXT,
  body TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_by_pool ON outbox (pool_id, seq);
CREATE INDEX outbox_by_destination ON outbox (destination, seq);
`;
