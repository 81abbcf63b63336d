import type { Client } from '../pool-store.ts';

/** PreventUserExistenceErrors ENABLED: nobody learns whether a user exists. LEGACY, the API's default, says it [sdk]. */
export const hidesUsers = ({ doc }: Client) => doc.PreventUserExistenceErrors === 'ENABLED';
