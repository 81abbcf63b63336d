import { signedInRoute } from '@/lib/access/signed-in-route';
import { findHelpPicture } from '@/lib/help/queries';

type Context = { params: Promise<{ picture: string[] }> };

/** A picture of a tutorial. Its address names its version, so that a browser may keep it. */
export const GET = signedInRoute<Context>(async (actor, request, { params }) => {
  const picture = await findHelpPicture(actor, (await params).picture.join('/'));
  if (!picture) return new Response('No such picture.\n', { status: 404, headers: { 'cache-control': 'no-store' } });
  const current = new URL(request.url).searchParams.get('v') === picture.version;
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': current ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  });
});
