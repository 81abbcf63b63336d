type Channels = [red: number, green: number, blue: number];

/** `007722ff`, as Cognito keeps a colour, as `#007722`; black for anything else. */
export function readHex(value: unknown): string {
  const [, hex] = /^([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(typeof value === 'string' ? value : '') ?? [];
  return hex ? `#${hex.toLowerCase()}` : '#000000';
}

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

const channels = (hex: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Channels;

/** `share` (0–1) of the second colour in the first. */
export function mixed(hex: string, other: string, share: number): string {
  const [from, to] = [channels(hex), channels(other)];
  const sum = from.map((value, at) => Math.round(value * (1 - share) + (to[at] ?? 0) * share));
  return `#${sum.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours as WCAG 2.2 counts it, 1–21; text wants 4.5. */
export function contrast(hex: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(hex), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
