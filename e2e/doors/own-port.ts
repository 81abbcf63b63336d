/**
 * A port for what a test starts itself. No other worker is given it and no connection of this machine can have it by chance, as it can one
 * that was free a moment ago: the kernel takes those from 32768 up. `nth` (0–3) tells apart what one test has open at the same time.
 */
export function ownPort(nth = 0): number {
  const perWorker = 4;
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  return Number(process.env.E2E_PORT ?? 3290) + 2 + worker * perWorker + nth;
}
