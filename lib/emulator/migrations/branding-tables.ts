// `client_id` NULL is the default for all clients of the pool. Images are kept as they came.
export const brandingTables = `
CREATE TABLE ui_customizations (
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  client_id TEXT REFERENCES clients (id) ON DELETE CASCADE,
  css TEXT NOT NULL,
  image BLOB,
  version TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ui_customizations_by_scope ON ui_customizations (pool_id, ifnull(client_id, 'ALL'));

CREATE TABLE branding_styles (
  id TEXT PRIMARY KEY,
  pool_id TEXT NOT NULL REFERENCES pools (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL UNIQUE REFERENCES clients (id) ON DELETE CASCADE,
  settings TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE INDEX branding_styles_by_pool ON branding_styles (pool_id);

CREATE TABLE branding_assets (
  style_id TEXT NOT NULL REFERENCES branding_styles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  color_mode TEXT NOT NULL,
  extension TEXT NOT NULL,
  resource_id TEXT,
  bytes BLOB,
  PRIMARY KEY (style_id, position)
) STRICT;
`;
