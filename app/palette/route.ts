import type { NextRequest } from 'next/server';
import type { PaletteAnswer } from '@/components/shell/palette-entry';
import { currentActor } from '@/lib/access/actor';
import { listConnections } from '@/lib/config/connections';
import { listPools } from '@/lib/pools/list-pools';

const size = 8;

/** The pools that the command palette offers: by words of name or id, across all connections. */
export async function GET(request: NextRequest): Promise<Response> {
  const search = request.nextUrl.searchParams.get('q')?.trim().slice(0, 128) ?? '';
  const { rows, failures } = await listPools(await currentActor(), {
    search,
    size,
    page: 1,
    sort: undefined,
    place: undefined,
    token: undefined,
    again: undefined,
  });
  const titles = new Map(listConnections().map(({ id, title }) => [id, title]));
  const answer: PaletteAnswer = {
    pools: rows.map(({ id, name, connection }) => ({
      id,
      name,
      connection,
      connectionTitle: titles.get(connection) ?? connection,
    })),
    unreachable: failures.length,
  };
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
}
