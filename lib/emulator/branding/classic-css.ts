import { invalidParameter } from '../errors.ts';

/**
 * The classes that the style sheet of the classic pages may name [doc DG23, hosted UI (classic) branding], and the part of our pages
 * that each dresses. None where our pages have no such part.
 */
const parts: Readonly<Record<string, string | undefined>> = {
  'background-customizable': 'main',
  'banner-customizable': '.banner',
  'errorMessage-customizable': '.note.bad',
  'idpButton-customizable': '.provider:not(.social)',
  'idpDescription-customizable': '.or',
  'inputField-customizable': '.field > input',
  'label-customizable': '.field > :is(label, legend)',
  'legalText-customizable': undefined,
  'logo-customizable': '.banner img',
  'passwordCheck-notValid-customizable': undefined,
  'passwordCheck-valid-customizable': undefined,
  'redirect-customizable': '.links',
  'socialButton-customizable': '.provider.social',
  'submitButton-customizable': 'main button:not(.second)',
  'textDescription-customizable': 'main > p:not([class])',
};

/** The states that may be named beside a class. */
const states: Readonly<Record<string, string | undefined>> = {
  'idpButton-customizable': ':hover',
  'inputField-customizable': ':focus',
  'submitButton-customizable': ':hover',
};

type Selector = { name: string; state: string };
type Rule = { selectors: Selector[]; declarations: [property: string, value: string][] };

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

function readSelector(text: string): Selector {
  const [, name = '', state = ''] = /^\.([\w-]+)(:[a-z]+)?$/.exec(text.trim()) ?? [];
  if (!Object.hasOwn(parts, name) || (state !== '' && states[name] !== state)) {
    throw invalidParameter(`The CSS class ${text.trim().replace(/^\./, '')} is not in the list of allowed classes.`);
  }
  return { name, state };
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
 * The style sheet for our pages: written anew from what was read, so that nothing can end the style element, load anything or reach
 * beyond the parts of the allowed classes. It must have been accepted by `readClassicCss`.
 */
export const drawnCss = (css: string): string => readClassicCss(css).flatMap(drawnRule).join('\n');

function drawnRule({ selectors, declarations }: Rule): string[] {
  const places = selectors.flatMap(({ name, state }) => (parts[name] ? `${parts[name]}${state}` : []));
  const kept = declarations.filter(([property, value]) => drawn.test(property) && isPlain(value));
  if (places.length === 0 || kept.length === 0) return [];
  return [`${places.join(', ')} { ${kept.map(([name, value]) => `${name}: ${value};`).join(' ')} }`];
}

/** Words, numbers, colours and nothing that could be an address. */
const isPlain = (value: string) => /^[\w\s#%.,!+-]*$/.test(value.replace(/\b(?:rgb|hsl)a?\([\w\s%.,/-]*\)/gi, ''));
