export type ImageKind = 'PNG' | 'JPEG' | 'WEBP' | 'ICO' | 'SVG';

const starts = (bytes: Uint8Array, at: number, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** What an image is by its content, whatever its name says; undefined for anything else. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (starts(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return 'WEBP';
  if (starts(bytes, 0, [0, 0, 1, 0])) return 'ICO';
  return /^(?:\ufeff)?\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/i.test(Buffer.from(bytes).toString('utf8', 0, 512)) &&
    Buffer.from(bytes).includes('<svg')
    ? 'SVG'
    : undefined;
}

export const imageTypes: Readonly<Record<ImageKind, string>> = {
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  WEBP: 'image/webp',
  ICO: 'image/x-icon',
  SVG: 'image/svg+xml',
};
