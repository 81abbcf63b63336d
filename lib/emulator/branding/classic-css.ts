import { invalidParameter } from '../errors.ts';

/** The selectors that the style sheet of the classic pages may have [doc DG23, hosted UI (classic) branding]. */
const allowed: ReadonlySet<string> = new Set([
  'background-customizable',
  'banner-customizable',
  'errorMessage-customizable',
  'idpButton-customizable',
  'idpButton-customizable:hover',
  'idpDescription-customizable',
  'inputField-customizable',
  'inputField-customizable:focus',
  'label-customizable',
  'legalText-customizable',
  'logo-customizable',
  'passwordCheck-valid-customizable',
  'passwordCheck-notValid-customizable',
  'redirect-customizable',
  'socialButton-customizable',
  'submitButton-customizable',
  'submitButton-customizable:hover',
  'textDescription-customizable',
]);

type Rule = { selectors: string[]; declarations: [property: string, value: string][] };

/**
 * Reads a style sheet for the classic pages: rules of allowed classes, nothing else.
 * @throws InvalidParameterException; the text for a class is measured [PF], the others are not.
 */
export function readClassicCss(css: string): Rule[] {
  const bare = css.replace(/\/\*.*?\*\//gs, ' ');
  if (bare.includes('@')) throw invalidParameter('The CSS can not contain @import, @supports, @page or @media.');
  if (/[<\\]|javascript:|expression\s*\(/i.test(bare))
    throw invalidParameter('The CSS can not contain HTML or JavaScript.');
  const rules: Rule[] = [];
  const rest = bare.replace(/([^{}]*)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    rules.push({ selectors: selectors.split(',').map(readSelector), declarations: readDeclarations(body) });
    return '';
  });
  if (rest.trim() !== '') throw invalidParameter('The CSS can not be read.');
  return rules;
}

function readSelector(text: string): string {
  const name = text.trim().replace(/^\./, '');
  if (!text.trim().startsWith('.') || !allowed.has(name)) {
    throw invalidParameter(`The CSS class ${name} is not in the list of allowed classes.`);
  }
  return name;
}

const readDeclarations = (body: string): Rule['declarations'] =>
  body.split(';').flatMap((text): Rule['declarations'] => {
    const [, property, value] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/is.exec(text) ?? [];
    return property === undefined || value === undefined ? [] : [[property.toLowerCase(), value]];
  });

/** What Cognito's own template sets; other properties are kept and not drawn. */
const drawn =
  /^(background(-color)?|border(-color|-radius|-width|-style)?|box-sizing|color|display|font-(size|weight|style)|height|width|(margin|padding)(-(top|right|bottom|left))?|max-(height|width)|min-height|outline|text-align)$/;

/**
 * The style sheet as the pages carry it: written anew from what was read, so that nothing can end the style element, load anything
 * or reach beyond the allowed classes. It must have been accepted by `readClassicCss`.
 */
export function drawnCss(css: string): string {
  return readClassicCss(css)
    .map(({ selectors, declarations }) => {
      const kept = declarations.filter(([property, value]) => drawn.test(property) && isPlain(value));
      return `${selectors.map((name) => `.${name}`).join(', ')} { ${kept.map(([name, value]) => `${name}: ${value};`).join(' ')} }`;
    })
    .join('\n');
}

/** Words, numbers, colours and nothing that could be an address. */
const isPlain = (value: string) => /^[\w\s#%.,!+-]*$/.test(value.replace(/\b(?:rgb|hsl)a?\([\w\s%.,/-]*\)/gi, ''));
