// `npm run recover -- E-MAIL [--remove-authenticator]`: a way back in for whoever may use this machine, when nobody can sign in.
import { ownCommand } from './own-command.mjs';

await ownCommand(import.meta.url, async (args) =>
  (await import('../lib/access/recover-command.ts')).recoverCommand(args),
);
