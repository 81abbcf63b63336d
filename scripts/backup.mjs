// `npm run backup [-- FOLDER]`: a consistent copy of the data folder's databases and secret, also while a server runs.
import { ownCommand } from './own-command.mjs';

await ownCommand(import.meta.url, async (args) => (await import('../lib/server/backup.ts')).backupCommand(args));
