/** Text that is markup already. Everything else that goes into a page is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | false | undefined | readonly Part[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A piece of a page. Values are escaped, lists joined; `false` and `undefined` leave nothing. Attributes must stand in quotes. */
export const html = (literals: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(literals.map((literal, at) => literal + (at < parts.length ? render(parts[at]) : '')).join(''));

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === false || part === undefined) return '';
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
