// Documents are JSON of what the SDK calls UserPoolType and so on; columns beside them are what is searched or ordered by.
export const poolTables = `
CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO secrets VALUES ('page tokens', randomblob(32));

CREATE TABLE pools (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,   -- epoch milliseconds, as everywhere
  modified INTEGER NOT NULL,
  users INTEGER NOT NULL DEFAULT 0,  -- kept by triggers: EstimatedNumberOfUsers without counting
  doc TEXT NOT NULL
) STRICT;
CREATE INDEX pools_by_region ON pools (region, seq);

CREATE TABLE clients (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  doc TEXT NOT NULL
) STRICT;
CREATE INDEX clients_by_pool ON clients (pool_id, seq);

CREATE TABLE client_secrets (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX client_secrets_by_client ON client_secrets (client_id);

CREATE TABLE domains (
  region TEXT NOT NULL,
  domain TEXT NOT NULL,
  pool_id TEXT NOT NULL REFERENCES pools (id),
  kind TEXT NOT NULL CHECK (kind IN ('prefix', 'custom')),
  created INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (region, domain)
) STRICT;
CREATE INDEX domains_by_pool ON domains (pool_id);

CREATE TABLE resource_servers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  identifier TEXT NOT NULL,
  doc TEXT NOT NULL,
  UNIQUE (pool_id, identifier)
) STRICT;
`;
