import { findCustomization } from '../../branding/customization-store.ts';
import { imageKind, imageTypes } from '../../branding/image-kind.ts';
import { getStyle, listAssets } from '../../branding/style-store.ts';
import { CognitoFault } from '../../errors.ts';
import type { Visit } from '../visit.ts';

const classic = /^\/([\w-]+_[0-9a-zA-Z]+)\/([\w+]+)\/(\d{14})\/assets\/images\/image\.jpg$/;
const managed = /^\/assets\/([0-9a-f-]{36})\/(\d+)\/(\d{1,2})$/;

export const isImagePath = (path: string) => classic.test(path) || managed.test(path);

/** Address of an image of a style, below the domain. It changes with the style, so that it can be kept for ever. */
export const assetPath = ({ id, modified }: { id: string; modified: number }, position: number) =>
  `/assets/${id}/${modified}/${position}`;

/** GET of a logo, background or icon. An SVG that is opened by itself runs nothing and loads nothing. */
export function image(visit: Visit): Response {
  const bytes = classicImage(visit) ?? managedImage(visit);
  const kind = bytes && imageKind(bytes);
  if (!kind) return Response.json({ message: 'Not Found' }, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': imageTypes[kind],
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

function classicImage({ context, pool, path }: Visit): Uint8Array | undefined {
  const [, poolId, scope, version] = classic.exec(path) ?? [];
  if (poolId !== pool.id) return undefined;
  const found = findCustomization(context, pool.id, scope === 'ALL' ? undefined : scope);
  return found?.version === version ? found?.image : undefined;
}

function managedImage({ context, pool, path }: Visit): Uint8Array | undefined {
  const [, id = '', modified, position] = managed.exec(path) ?? [];
  if (position === undefined) return undefined;
  try {
    const style = getStyle(context, pool.id, id);
    return String(style.modified) === modified ? listAssets(context, id)[Number(position)]?.Bytes : undefined;
  } catch (error) {
    if (error instanceof CognitoFault) return undefined;
    throw error;
  }
}
