import { html, type Markup } from '../html.ts';

/** The rules of a password under its field. */
export const rulesList = (rules: string[]): Markup => html`<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`;
