import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { keepRefusal } from '@/lib/audit/keep-refusal';
import type { PooldeckError } from '@/lib/errors';
import { findActor } from './actor';
import { clientAddress } from './client-address';

/** What was written down for the render of one page: several of its parts may be refused for the same reason. */
const keptOfPage = cache(() => new Set<string>());

/** Writes down that the person behind the page being rendered was refused it, or a part of it. */
export async function keepPageDenial({ denied }: PooldeckError): Promise<void> {
  const { what, ...target } = denied ?? { what: 'see a page' };
  const kept = keptOfPage();
  const key = JSON.stringify([what, target]);
  if (kept.has(key)) return;
  kept.add(key);
  const [actor, from] = await Promise.all([findActor(), headers()]);
  await keepRefusal({ what, target, origin: clientAddress(from), errorCode: 'forbidden', actor });
}
