import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '@/lib/testing/source-files';
import { safeHref } from './safe-href';

describe('an address out of data', () => {
  it.each(['https://app.example.com/callback?x=1#y', 'http://localhost:3000', 'HTTPS://EXAMPLE.COM'])(
    '%s can be linked to',
    (address) => {
      expect(safeHref(address)).toBe(address);
    },
  );

  it.each([
    undefined,
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'https\n://example.com',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/x',
    'view-source:https://example.com',
    'file:///etc/passwd',
    'myapp://callback',
    '//example.com',
    '/pools',
    'example.com',
    'https://',
  ])('%j cannot', (address) => {
    expect(safeHref(address)).toBeUndefined();
  });

  it('whatever the text, a link leads to the web', () => {
    const piece = fc.constantFrom('javascript:', 'https:', '//', '\t', '\n', ' ', '\\', '\u0000', 'a', '.', '%0a', ':');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = safeHref(pieces.join(''));
        if (href !== undefined) expect(new URL(href, 'https://own.example').protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

it('no other element links to an address out of data', () => {
  const anchors = sourceFiles()
    .filter(({ file }) => /^(app|components)\/.*\.tsx$/.test(file) && file !== 'components/ui/safe-link.tsx')
    .flatMap(({ file, text }) =>
      [...text.matchAll(/<a\s[^>]*?href=("[^"]*"|\{[^}]*\})/g)].map((match) => ({ file, match })),
    );
  // A constant address within the page, or a path of ours that is written out.
  const wrong = anchors.filter(({ match: [, href = ''] }) => !/^("[#/]|\{`[#/]|\{[`'][#/])/.test(href));
  expect(wrong.map(({ file, match }) => `${file}: ${match[0]}`)).toEqual([]);
});
