import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, type PageCursor } from './cursor';

describe('page cursors', () => {
  it('come back as they went', () => {
    const cursor: PageCursor = {
      page: 3,
      states: {
        'embedded/eu-west-1': { at: 'token', token: 'a+/=é' },
        'aws/us-east-1': { at: 'end' },
        x: { at: 'start' },
      },
    };
    expect(encodeCursor(cursor)).toMatch(/^[\w-]+$/);
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
  });

  it.each(['', 'x', 'e30', '%%%', Buffer.from('{"page":"2","states":{}}').toString('base64url'), null])(
    'are not read from a damaged link: %s',
    (text) => {
      expect(decodeCursor(text)).toBeUndefined();
    },
  );
});
