import { describe, expect, it } from 'vitest';
import { absoluteTime, relativeTime } from './relative-time';

const now = Date.UTC(2026, 10, 21, 14, 3, 7);
const second = 1000;
const hour = 3_600 * second;

describe('relativeTime', () => {
  it.each([
    [0, 'just now'],
    [-59 * second, 'just now'],
    [-60 * second, '1 minute ago'],
    [-90 * second, '1 minute ago'],
    [-3 * hour, '3 hours ago'],
    [-24 * hour, 'yesterday'],
    [-20 * 24 * hour, '2 weeks ago'],
    [49 * hour, 'in 2 days'],
    [-800 * 24 * hour, '2 years ago'],
  ])('%d ms away reads as %s', (away, words) => {
    expect(relativeTime(now + away, now)).toBe(words);
  });
});

describe('absoluteTime', () => {
  it('says UTC, or takes the zone of the reader', () => {
    expect(absoluteTime(now)).toBe('21 Nov 2026, 14:03:07 UTC');
    expect(absoluteTime(now, 'Asia/Tokyo')).toBe('21 Nov 2026, 23:03:07');
  });
});
