import 'server-only';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Block, HelpDocument, Inline, Surroundings } from './document';

/**
 * A file of docs/ as data. Markdown that has no place in it is an error and not left out: a test reads all files, so that nothing of
 * what is written there is missing on the page.
 */
export function parseDocument(markdown: string, around: Surroundings): HelpDocument {
  const ids = new Map<string, number>();
  const [title, ...blocks] = blocksOf(lexer(markdown), around, ids);
  if (title?.kind !== 'heading' || title.depth !== 1) throw new Error('A page of help begins with its title.');
  return { title: title.text, blocks };
}

// Marked's extensions could bring tokens of any kind; without them these are all.
const known = (tokens: Token[]) => tokens as MarkedToken[];

function blocksOf(tokens: Token[], around: Surroundings, ids: Map<string, number>): Block[] {
  return known(tokens).flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [headingOf(token, around, ids)];
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens, around) }];
      // The text of an item whose list has no blank lines.
      case 'text':
        return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens ?? [token], around) }];
      case 'list': {
        const items = token.items.map((item) => blocksOf(item.tokens, around, ids));
        return [{ kind: 'list', ordered: token.ordered, start: token.start === '' ? 1 : token.start, items }];
      }
      case 'code':
        return [{ kind: 'code', language: token.lang || undefined, text: token.text }];
      case 'table':
        return [tableOf(token, around)];
      case 'html':
        return htmlOf(token.text, around);
      default:
        throw new Error(`Help has no place for ${token.type}: ${token.raw}`);
    }
  });
}

function headingOf({ depth, tokens }: Tokens.Heading, around: Surroundings, ids: Map<string, number>): Block {
  const inlines = inlinesOf(tokens, around);
  const text = inlines.map(plain).join('');
  // As GitHub makes them, so that links to a part of a page work in both places.
  const slug = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
    .replaceAll(' ', '-');
  const before = ids.get(slug) ?? 0;
  ids.set(slug, before + 1);
  return { kind: 'heading', depth, id: before === 0 ? slug : `${slug}-${before}`, text, inlines };
}

function tableOf({ header, rows }: Tokens.Table, around: Surroundings): Block {
  const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens, around));
  return { kind: 'table', head: cells(header), rows: rows.map(cells) };
}

/** The one piece of HTML in docs/: a picture for each theme. */
function htmlOf(html: string, { picture }: Surroundings): Block[] {
  if (/^\s*<!--.*-->\s*$/s.test(html)) return [];
  const [, dark] = /<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">/.exec(html) ?? [];
  const [, light, alt] = /<img src="([^"]+)" alt="([^"]*)">/.exec(html) ?? [];
  if (!light || !dark || alt === undefined) throw new Error(`Help has no place for this HTML: ${html}`);
  const words = alt.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return [{ kind: 'picture', alt: words, light: picture(light), dark: picture(dark) }];
}

function inlinesOf(tokens: Token[], around: Surroundings): Inline[] {
  return known(tokens).map((token): Inline => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return { kind: 'text', text: token.text };
      case 'codespan':
        return { kind: 'code', text: token.text };
      case 'strong':
        return { kind: 'strong', inlines: inlinesOf(token.tokens, around) };
      case 'em':
        return { kind: 'emphasis', inlines: inlinesOf(token.tokens, around) };
      case 'link':
        return { kind: 'link', to: around.linkTo(token.href), inlines: inlinesOf(token.tokens, around) };
      default:
        throw new Error(`Help has no place for ${token.type}: ${token.raw}`);
    }
  });
}

function plain(inline: Inline): string {
  return 'text' in inline ? inline.text : inline.inlines.map(plain).join('');
}
