export type LogoType = 'PNG' | 'JPEG' | 'WEBP' | 'SVG';

/** Cognito's limit for the classic pages. Managed login takes more, but this passes through one form. */
const maxLogoBytes = 100 * 1024;

const mediaTypes: Readonly<Record<LogoType, string>> = {
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  WEBP: 'image/webp',
  SVG: 'image/svg+xml',
};

/** The kinds that each kind of pages takes. */
export const logoTypes = {
  classic: ['PNG', 'JPEG'],
  managed: ['PNG', 'JPEG', 'WEBP', 'SVG'],
} as const satisfies Record<string, readonly LogoType[]>;

export type LogoPages = keyof typeof logoTypes;

export const mediaTypesOf = (pages: LogoPages): string => logoTypes[pages].map((type) => mediaTypes[type]).join(',');

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What an image is by its content; its name may say anything. */
export function logoTypeOf(bytes: Uint8Array): LogoType | undefined {
  if (text(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return 'PNG';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'JPEG';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'WEBP';
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  return /^<(svg|\?xml|!--)/i.test(start) && new TextDecoder().decode(bytes).includes('<svg') ? 'SVG' : undefined;
}

/** Why a file cannot be the logo, in words; undefined when it can. */
export function logoProblem(bytes: Uint8Array, pages: LogoPages): string | undefined {
  const type = logoTypeOf(bytes);
  const allowed: readonly LogoType[] = logoTypes[pages];
  if (!type || !allowed.includes(type)) return `This is none of ${allowed.join(', ')}.`;
  if (bytes.length <= maxLogoBytes) return undefined;
  return `The file has ${Math.ceil(bytes.length / 1024)} KB; at most 100 KB will do.`;
}

/** For an image element; undefined for what is no image. */
export function dataUrl(bytes: Uint8Array): string | undefined {
  const type = logoTypeOf(bytes);
  return type && `data:${mediaTypes[type]};base64,${toBase64(bytes)}`;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
