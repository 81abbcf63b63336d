import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/config/env';
import { database } from '@/lib/db/client';
import type { RunRow } from '@/lib/db/runs-schema';
import { metrics } from './registry';

const states: readonly RunRow['state'][] = ['running', 'done', 'failed', 'interrupted'];

/** Asked at each scrape. While the database is away there is no number, rather than an old one. */
async function countRuns(): Promise<void> {
  const { runs } = metrics();
  runs.reset();
  try {
    const db = await database();
    const rows = await db
      .selectFrom('runs')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
    for (const state of states) runs.set({ state }, counts.get(state) ?? 0);
  } catch {
    // What else is counted matters most when the database is away.
  }
}

/** Digests have one length and tell nothing by the time their comparison takes. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/**
 * The metrics in Prometheus' text format, for whoever brings `POOLDECK_METRICS_TOKEN` as a bearer token. Without that
 * variable there is no such page.
 */
export async function answerScrape(headers: Headers): Promise<Response> {
  const token = env().POOLDECK_METRICS_TOKEN;
  if (token === undefined) return new Response('Not Found\n', { status: 404 });
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (!isSame(given, token))
    return new Response('Unauthorized\n', { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  await countRuns();
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
}
