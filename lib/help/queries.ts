import 'server-only';
import { readFile } from 'node:fs/promises';
import type { Actor } from '@/lib/access/actor';
import { contentsOf, type HelpPage, helpLibrary } from './library';

export type HelpEntry = Pick<HelpPage, 'slug' | 'title' | 'about' | 'group'>;

const entryOf = ({ slug, title, about, group }: HelpPage): HelpEntry => ({ slug, title, about, group });

/** All pages, tutorials first. Whoever is signed in may read them. */
export function listHelp(_actor: Actor): HelpEntry[] {
  return [...helpLibrary().pages.values()].map(entryOf);
}

/** A page, its parts to jump to and, for a tutorial, the one after it. Undefined for a name that is none. */
export function findHelpPage(_actor: Actor, slug: string) {
  const { pages } = helpLibrary();
  const page = pages.get(slug);
  if (!page) return undefined;
  const tutorials = [...pages.values()].filter(({ group }) => group === 'tutorial');
  const next = page.group === 'tutorial' ? tutorials[tutorials.indexOf(page) + 1] : undefined;
  return { ...page, contents: contentsOf(page.blocks), next: next && entryOf(next) };
}

/** A picture that a page shows. Only names that are on the list reach the disk. */
export async function findHelpPicture(_actor: Actor, name: string) {
  const picture = helpLibrary().pictures.get(name);
  return picture && { version: picture.version, bytes: await readFile(/* turbopackIgnore: true */ picture.file) };
}
