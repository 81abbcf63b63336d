// Wall time of a creation, from the press on Create to the result sheet, over the sum of its calls: node bench/create-run.mjs
// Each call takes a fixed time on the way (150 ms, as a call to a far region does), so the sum is known and the ratio tells what the console adds.
import { freshPage, startConsole } from './console.mjs';

const latency = 150;
const rounds = Number(process.argv[2] ?? 5);

async function create(world, name) {
  const page = await freshPage(world);
  await page.goto('/pools/new');
  await page.getByLabel('Pool name').fill(name);
  await page.getByRole('button', { name: 'Use this preset Single-page app' }).click();
  await page.waitForURL('**/review');
  const button = page.getByRole('button', { name: /^Create/ });
  await button.waitFor();
  world.cognito.latency = latency;
  world.cognito.asked.length = 0;
  const start = performance.now();
  await button.click();
  await page.getByRole('heading', { name: 'Result', exact: true }).waitFor({ timeout: 60_000 });
  const wall = performance.now() - start;
  world.cognito.latency = 0;
  const calls = [...world.cognito.asked];
  await page.context().close();
  return { wall, calls };
}

const world = await startConsole();
try {
  const rows = [];
  for (let n = 1; n <= rounds; n += 1) {
    const { wall, calls } = await create(world, `Bench ${n}`);
    const sum = calls.length * latency;
    rows.push({
      round: n,
      calls: calls.join(' '),
      'sum ms': sum,
      'wall ms': Math.round(wall),
      ratio: (wall / sum).toFixed(2),
    });
  }
  console.table(rows);
} finally {
  await world.close();
}
