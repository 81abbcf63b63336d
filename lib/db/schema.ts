import type { AccessSchema } from './access-schema';
import type { AuditSchema } from './audit-schema';
import type { RunsSchema } from './runs-schema';
import type { SsoSchema } from './sso-schema';
import type { TurnsSchema } from './turns-schema';

/**
 * All tables. Columns are text and integers only (times in milliseconds, flags as 0 and 1, structures as JSON text), so
 * that SQLite and PostgreSQL hold the same. Each room describes its tables in a file of its own.
 */
export interface Database extends AccessSchema, AuditSchema, RunsSchema, SsoSchema, TurnsSchema {}
