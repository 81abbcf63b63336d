import 'server-only';
import { processWide } from '@/lib/config/process-wide';
import type { Target } from './call';

const keyOf = ({ connection, region }: Target) => `${connection.id}/${region}`;
const counts = () => processWide('pool-changes', () => new Map<string, number>());

/** How many calls of this process may have changed which pools a place has, or their names. Who keeps a list compares. */
export function poolChanges(target: Target): number {
  return counts().get(keyOf(target)) ?? 0;
}

export function notePoolChange(target: Target): void {
  counts().set(keyOf(target), poolChanges(target) + 1);
}

/** Counted whatever comes of the call: a refusal costs one reading too many, a lost answer may have taken effect. */
export async function changingPools<T>(target: Target, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } finally {
    notePoolChange(target);
  }
}
