// A process of its own that makes pools until it is killed, telling each one once Cognito has acknowledged it.
import { openEmulator } from '../emulator.ts';
import { rawCall } from './raw.ts';

const [file = ''] = process.argv.slice(2);
const emulator = openEmulator({ file });
for (let at = 0; ; at += 1) {
  const { body } = await rawCall(emulator, 'CreateUserPool', { PoolName: `pool ${at}` });
  process.stdout.write(`${body.UserPool.Id}\n`);
}
