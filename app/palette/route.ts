import type { PaletteAnswer } from '@/components/shell/palette-entry';
import { signedInRoute } from '@/lib/access/signed-in-route';
import { listConnections } from '@/lib/config/connections';
import { listPools } from '@/lib/pools/list-pools';

const size = 8;

/** The pools that the command palette offers: by words of name or id, across all connections. */
export const GET = signedInRoute(async (actor, request) => {
  const search = new URL(request.url).searchParams.get('q')?.trim().slice(0, 128) ?? '';
  const { rows, failures } = await listPools(actor, {
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
});
