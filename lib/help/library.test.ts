import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { root } from '@/lib/testing/source-files';
import type { Block, Inline } from './document';
import { guides } from './guides';
import { readHelpLibrary } from './library';
import { parseDocument } from './parse-document';
import { webpSize } from './webp-size';

const docs = path.join(root, 'docs');
const library = readHelpLibrary(docs);
const pages = [...library.pages.values()];

const inlinesIn = (block: Block): Inline[] => {
  switch (block.kind) {
    case 'list':
      return block.items.flat().flatMap(inlinesIn);
    case 'table':
      return [...block.head, ...block.rows.flat()].flat();
    case 'code':
    case 'picture':
      return [];
    default:
      return block.inlines;
  }
};
const linksIn = (inlines: Inline[]): Extract<Inline, { kind: 'link' }>[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'link') return [inline];
    return 'inlines' in inline ? linksIn(inline.inlines) : [];
  });

it('every tutorial is in it, in the order of their list, then the guides', () => {
  const files = readdirSync(path.join(docs, 'tutorials')).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  const tutorials = pages.filter(({ group }) => group === 'tutorial').map(({ slug }) => slug);
  expect(tutorials.toSorted()).toEqual(files.map((file) => file.replace('.md', '')).toSorted());
  expect(pages.slice(0, tutorials.length).map(({ slug }) => slug)).toEqual(tutorials);
  expect(pages.map(({ slug }) => slug)).toContain('connections');
});

it('links lead to pages and to parts of them that are there', () => {
  const links = pages.flatMap(({ slug, blocks }) => linksIn(blocks.flatMap(inlinesIn)).map(({ to }) => ({ slug, to })));
  const known = new Map(
    pages.map(({ slug, blocks }) => [
      `/help/${slug}`,
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]),
  );
  const broken = links.filter(({ to }) => {
    if (to.kind !== 'help') return false;
    const [page = '', part] = to.href.split('#');
    return page !== '/help' && !(part ? known.get(page)?.includes(part) : known.has(page));
  });
  expect(broken).toEqual([]);
  expect(links).toContainEqual({
    slug: 'embedded-cognito',
    to: { kind: 'help', href: '/help/oauth-conformance' },
  });
});

it('a link leads to a page of help, to the web, or nowhere where help has no such page', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pooldeck-help-'));
  const links = [
    'notes.md#a',
    '../connections.md',
    'README.md',
    '#here',
    'https://a.example/',
    'mailto:a@a.example',
    '../x.md',
  ];
  mkdirSync(path.join(folder, 'tutorials'));
  for (const { slug } of guides) writeFileSync(path.join(folder, `${slug}.md`), '# Guide');
  writeFileSync(path.join(folder, 'tutorials/README.md'), '# Tutorials\n\n- [Notes](notes.md)\n');
  const text = `# Notes\n\nYou make notes.\n\n${links.map((href) => `[x](${href})`).join('\n\n')}`;
  writeFileSync(path.join(folder, 'tutorials/notes.md'), text);
  const { pages: read } = readHelpLibrary(folder);
  rmSync(folder, { recursive: true });
  const notes = read.get('notes');
  expect(notes).toMatchObject({ title: 'Notes', about: 'You make notes.', group: 'tutorial' });
  expect(linksIn((notes?.blocks ?? []).flatMap(inlinesIn)).map(({ to }) => to)).toEqual([
    ...['/help/notes#a', '/help/connections', '/help', '/help/notes#here'].map((href) => ({ kind: 'help', href })),
    { kind: 'elsewhere', href: 'https://a.example/' },
    { kind: 'nowhere' },
    { kind: 'nowhere' },
  ]);
});

it('serves the pictures that its pages show, and no other file', () => {
  expect(library.pictures.size).toBeGreaterThan(100);
  const files = readdirSync(path.join(docs, 'tutorials'), { recursive: true, encoding: 'utf8' });
  expect([...library.pictures.keys()].toSorted()).toEqual(files.filter((file) => file.endsWith('.webp')).toSorted());
  for (const name of ['README.md', '../activity.md', 'create-a-test-user/../../../package.json', '/etc/passwd', ''])
    expect(library.pictures.has(name)).toBe(false);
});

it('the image for containers has the files', () => {
  const lines = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n');
  expect(lines).toContain('!docs');
  expect(lines).not.toContain('docs/tutorials');
});

it.each([
  ['lossy', { quality: 50 }, 3 as const],
  ['lossless', { lossless: true }, 3 as const],
  ['with a hole in it', { quality: 50 }, 4 as const],
])('knows the size of a picture: %s', async (_, options, channels) => {
  const background = { r: 9, g: 90, b: 190, alpha: 0.5 };
  const picture = await sharp({ create: { width: 301, height: 47, channels, background } })
    .webp(options)
    .toBuffer();
  expect(webpSize(picture)).toEqual({ width: 301, height: 47 });
});

it('what is no picture is not taken for one', () => {
  expect(() => webpSize(readFileSync(path.join(root, 'package.json')))).toThrow('no picture in WebP');
});

const around = {
  linkTo: (href: string) => ({ kind: 'help' as const, href }),
  picture: (src: string) => ({ src, width: 1, height: 1 }),
};

it('reads a document: headings with distinct ids, nested lists, marks in words', () => {
  const { title, blocks } = parseDocument(
    '# A & B\n\n## What it is\n\n## What it is\n\n3. **Do** `it`\n   - now\n',
    around,
  );
  expect(title).toBe('A & B');
  expect(blocks.slice(0, 2)).toMatchObject([{ id: 'what-it-is' }, { id: 'what-it-is-1' }]);
  expect(blocks[2]).toMatchObject({
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [
        { kind: 'paragraph', inlines: [{ kind: 'strong' }, { text: ' ' }, { kind: 'code', text: 'it' }] },
        { kind: 'list', ordered: false },
      ],
    ],
  });
});

it.each(['# A\n\n<script>alert(1)</script>', '# A\n\n> quoted', '# A\n\n![x](y.png)', 'no title'])(
  'refuses what it could only leave out: %j',
  (markdown) => {
    expect(() => parseDocument(markdown, around)).toThrow(/help|Help/);
  },
);
