import 'server-only';
import { processWide } from './process-wide';

const state = () => processWide('stopping', () => ({ since: 0 }));

/** Whether this process has been told to end: what is under way is finished, nothing new is begun. */
export function isStopping(): boolean {
  return state().since !== 0;
}

/** From now on `isStopping`. Answers false when it already was. */
export function beginStopping(): boolean {
  if (isStopping()) return false;
  state().since = Date.now();
  return true;
}
