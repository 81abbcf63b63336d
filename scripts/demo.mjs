// `npm run demo`: plays the tutorials in a browser, with captions, on an embedded Cognito that is thrown away at the end.
//   npm run demo -- [tutorial …] [--headless] [--pace 2]
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { chooseFlows, prepareAndRun, prepared, wishes } from './prepared.mjs';

/** Whether there is a screen to show a browser on. */
const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function play() {
  const { values, positionals } = parseArgs({
    args: wishes,
    allowPositionals: true,
    options: { headless: { type: 'boolean' }, pace: { type: 'string', default: '1' } },
  });
  const pace = Number(values.pace);
  if (!(pace > 0)) throw new Error(`--pace must be a number above 0, not "${values.pace}".`);
  const [{ flows }, { playDemo }] = await Promise.all([
    import('../e2e/flows/flows.ts'),
    import('../e2e/show/play-demo.ts'),
  ]);
  const chosen = chooseFlows(flows, positionals);
  const headless = values.headless ?? !screen;
  if (headless) console.log('No window is shown: the captions are told here.\n');
  const { stop, exitCode } = untilSignalled();
  const executablePath = process.env.POOLDECK_BROWSER;
  const ending = await playDemo({ flows: chosen, headless, pace, executablePath, say: console.log, stop });
  if (ending === 'stopped') end('\nStopped: the demo ends here.', exitCode());
  // Nobody sees a browser without a window, so nobody closed it.
  if (ending === 'closed' && headless) end('\nThe browser ended before the demo did.', 1);
  if (ending === 'closed') end('\nThe window was closed: the demo ends here.', 0);
}

/** Ctrl-C and the like end the demo, but not before what it has started. */
function untilSignalled() {
  const controller = new AbortController();
  let exitCode = 0;
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      exitCode ||= 128 + constants.signals[signal];
      controller.abort();
    });
  return { stop: controller.signal, exitCode: () => exitCode };
}

function end(line, code) {
  console.log(line);
  process.exit(code);
}

if (prepared) await play();
else prepareAndRun('demo.mjs');
