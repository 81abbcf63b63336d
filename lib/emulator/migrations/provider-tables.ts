export const providerTables = `
CREATE TABLE identity_providers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  doc TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  UNIQUE (pool_id, name)
) STRICT;

-- Browsers that were sent to an identity provider and have not come back.
CREATE TABLE federated_steps (
  state_hash TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  browser_hash TEXT NOT NULL,
  doc TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX federated_steps_by_end ON federated_steps (expires);
`;
