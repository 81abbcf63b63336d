/** The classes that a style sheet of the classic login pages may name, and what each dresses (developer guide, hosted UI branding). */
export const classicClasses: readonly { name: string; dresses: string; state?: string }[] = [
  { name: 'background-customizable', dresses: 'the box around everything' },
  { name: 'banner-customizable', dresses: 'the strip with the logo' },
  { name: 'logo-customizable', dresses: 'the logo' },
  { name: 'label-customizable', dresses: 'labels of fields' },
  { name: 'inputField-customizable', dresses: 'fields', state: ':focus' },
  { name: 'submitButton-customizable', dresses: 'the main button', state: ':hover' },
  { name: 'textDescription-customizable', dresses: 'explanations' },
  { name: 'errorMessage-customizable', dresses: 'error messages' },
  { name: 'redirect-customizable', dresses: 'links to sign up and so on' },
  { name: 'idpDescription-customizable', dresses: 'the words above providers' },
  { name: 'idpButton-customizable', dresses: 'buttons of SAML and OIDC providers', state: ':hover' },
  { name: 'socialButton-customizable', dresses: 'buttons of social providers' },
  { name: 'legalText-customizable', dresses: 'the words under social providers' },
  { name: 'passwordCheck-notValid-customizable', dresses: 'password rules not met yet' },
  { name: 'passwordCheck-valid-customizable', dresses: 'password rules that are met' },
];

export const maxCssBytes = 3 * 1024;

/** A start to change: colours of the parts that people change first. */
export const classicTemplate = `.banner-customizable {
  padding: 25px 0px 25px 0px;
  background-color: #f2f2f2;
}
.submitButton-customizable {
  font-size: 14px;
  font-weight: bold;
  margin: 20px 0px 10px 0px;
  height: 40px;
  width: 100%;
  color: #ffffff;
  background-color: #1f5fa8;
}
.submitButton-customizable:hover {
  color: #ffffff;
  background-color: #174a83;
}
.background-customizable {
  background-color: #ffffff;
}
`;

/** What Cognito would refuse, in words; undefined when nothing. Its own checks have the last word. */
export function cssProblem(css: string): string | undefined {
  const size = new TextEncoder().encode(css).length;
  if (size > maxCssBytes) return `The CSS has ${size.toLocaleString('en')} bytes; Cognito takes 3,072 (3 KB).`;
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  if (bare.includes('@')) return 'Rules that begin with @ (such as @import or @media) are refused.';
  if (/[<\\]|javascript:/i.test(bare)) return 'HTML and JavaScript are refused.';
  const rest = bare.replace(/[^{}]*\{[^{}]*\}/g, '');
  if (rest.trim() !== '') return 'A brace is missing, or stands where it should not.';
  const unknown = [...bare.matchAll(/([^{}]*)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(',').map((each) => each.trim()))
    .find((selector) => !isAllowed(selector));
  return unknown === undefined ? undefined : `“${unknown}” is not among the classes that Cognito allows.`;
}

const isAllowed = (selector: string) =>
  classicClasses.some(({ name, state }) => selector === `.${name}` || (state && selector === `.${name}${state}`));
