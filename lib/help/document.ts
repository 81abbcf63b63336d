/** What a page of help is made of: all that docs/ uses of Markdown, and nothing else. */
export type Block =
  | { kind: 'heading'; depth: number; id: string; text: string; inlines: Inline[] }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; language: string | undefined; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'picture'; alt: string; light: Picture; dark: Picture };

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; inlines: Inline[] }
  | { kind: 'link'; to: LinkTarget; inlines: Inline[] };

/** A page of help, an address elsewhere, or nothing that a reader of help could open. */
export type LinkTarget = { kind: 'help' | 'elsewhere'; href: string } | { kind: 'nowhere' };

/** Where a picture is served, and its size in pixels, so that the page does not jump when it comes. */
export interface Picture {
  src: string;
  width: number;
  height: number;
}

export interface HelpDocument {
  title: string;
  /** All below the title. */
  blocks: Block[];
}

/** How addresses in a file of docs/ turn into addresses of the console. */
export interface Surroundings {
  linkTo(href: string): LinkTarget;
  picture(src: string): Picture;
}
