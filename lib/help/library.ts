import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, HelpDocument, LinkTarget, Picture } from './document';
import { guides } from './guides';
import { parseDocument } from './parse-document';
import { webpSize } from './webp-size';

/** All pages of help with their pictures, as the files of docs/ have them. */
export interface HelpLibrary {
  /** By slug; tutorials first, in the order in which they are listed. */
  pages: ReadonlyMap<string, HelpPage>;
  /** What the pages show, and therefore all that is served: files by their names, `tutorial/step-light.webp`. */
  pictures: ReadonlyMap<string, HelpPicture>;
}

export interface HelpPage extends HelpDocument {
  slug: string;
  group: 'tutorial' | 'console' | 'server';
  /** One or two sentences. */
  about: string;
}

interface HelpPicture {
  file: string;
  /** Changes with what is in the file. */
  version: string;
}

let read: HelpLibrary | undefined;

/** The library of this release: read once, for the files change with the release only. */
export function helpLibrary(): HelpLibrary {
  read ??= readHelpLibrary(path.join(/* turbopackIgnore: true */ process.cwd(), 'docs'));
  return read;
}

/** Reads the library from a folder; throws where a file holds what help cannot show. */
export function readHelpLibrary(folder: string): HelpLibrary {
  const textOf = (file: string) => readFileSync(path.join(/* turbopackIgnore: true */ folder, file), 'utf8');
  const tutorials = [...textOf('tutorials/README.md').matchAll(/^- \[.+\]\(([a-z0-9-]+)\.md\)$/gm)].map(
    ([, slug = '']) => ({ slug, file: `tutorials/${slug}.md`, group: 'tutorial' as const, about: undefined }),
  );
  const sources = [...tutorials, ...guides.map((guide) => ({ ...guide, file: `${guide.slug}.md` }))];
  const addresses = new Map(sources.map(({ slug, file }) => [file, `/help/${slug}`]));
  addresses.set('tutorials/README.md', '/help');
  const pictures = new Map<string, HelpPicture>();
  const pages = sources.map(({ slug, file, group, about }): HelpPage => {
    const document = parseDocument(textOf(file), {
      linkTo: (href) => linkTo(href, file, addresses),
      picture: (src) => keepPicture(pictures, path.join(folder, 'tutorials', src), src),
    });
    return { slug, group, about: about ?? introOf(document), ...document };
  });
  return { pages: new Map(pages.map((page) => [page.slug, page])), pictures };
}

/** Where a link of a file leads. What does not ship with help, such as the architecture, leads nowhere. */
function linkTo(href: string, file: string, addresses: ReadonlyMap<string, string>): LinkTarget {
  if (/^https?:/.test(href)) return { kind: 'elsewhere', href };
  if (/^[a-z]+:/.test(href)) return { kind: 'nowhere' };
  const [target = '', part] = href.split('#');
  const address = addresses.get(target === '' ? file : path.posix.join(path.posix.dirname(file), target));
  return address ? { kind: 'help', href: part ? `${address}#${part}` : address } : { kind: 'nowhere' };
}

function keepPicture(pictures: Map<string, HelpPicture>, file: string, name: string): Picture {
  const bytes = readFileSync(/* turbopackIgnore: true */ file);
  const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  pictures.set(name, { file, version });
  return { src: `/help/pictures/${name}?v=${version}`, ...webpSize(bytes) };
}

/** The first paragraph. */
function introOf({ blocks: [first] }: HelpDocument): string {
  if (first?.kind !== 'paragraph') throw new Error('A tutorial begins with what one will have done.');
  return first.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

/** The headings one can jump to. */
export const contentsOf = (blocks: readonly Block[]): { id: string; text: string }[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.depth === 2 ? [{ id: block.id, text: block.text }] : [],
  );
