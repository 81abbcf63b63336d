import { brandingTables } from './migrations/branding-tables.ts';
import { hostedTables } from './migrations/hosted-tables.ts';
import { passkeyTables } from './migrations/passkey-tables.ts';
import { poolTables } from './migrations/pool-tables.ts';
import { providerTables } from './migrations/provider-tables.ts';
import { userTables } from './migrations/user-tables.ts';

/** Forward only: a migration that has been released is never changed, a new one is added at the end. */
export const migrations: readonly string[] = [
  poolTables,
  userTables,
  hostedTables,
  providerTables,
  passkeyTables,
  brandingTables,
];
