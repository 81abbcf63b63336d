// `npm run audit:verify`: whether the activity log is whole, row by row. Reads only; a running server does not mind.
import { ownCommand } from './own-command.mjs';

await ownCommand(import.meta.url, async (args) => (await import('../lib/audit/verify-command.ts')).verifyCommand(args));
