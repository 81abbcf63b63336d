import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// Contrast as WCAG 2.2 defines it (1.4.3 text, 1.4.11 controls), of the pairs that meet on screen, in light and in dark.

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;

function colour(token: string, scheme: (typeof schemes)[number]): string {
  const value = new RegExp(`--color-${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css);
  const found = value?.[3] ?? value?.[scheme === 'light' ? 1 : 2];
  if (!found) throw new Error(`globals.css has no colour "${token}"`);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'subtle'];
const tones = ['accent', 'danger', 'warning', 'success'];
const pairs = (inks: string[], on: string[]) => inks.flatMap((ink) => on.map((ground) => [ink, ground] as const));

const text = [
  ...pairs(['text', 'muted', ...tones.map((tone) => `${tone}-text`)], grounds),
  ...tones.flatMap((tone) => pairs(['text', 'muted', `${tone}-text`], [`${tone}-soft`])),
  ...pairs(['on-accent'], ['accent', 'accent-hover']),
  ...pairs(['on-danger'], ['danger', 'danger-hover']),
];
const shapes = pairs(['control', ...tones], grounds);

it.each(schemes)('text is readable on every ground (%s)', (scheme) => {
  const weak = text.filter(([ink, ground]) => contrast(colour(ink, scheme), colour(ground, scheme)) < 4.5);
  expect(weak).toEqual([]);
});

it.each(schemes)('edges of controls and dots stand out from every ground (%s)', (scheme) => {
  const weak = shapes.filter(([ink, ground]) => contrast(colour(ink, scheme), colour(ground, scheme)) < 3);
  expect(weak).toEqual([]);
});
