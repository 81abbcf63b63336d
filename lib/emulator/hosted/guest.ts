import { type AuthorizeRequest, loginQuery, readAuthorizeRequest } from './authorize-request.ts';
import { browserOf, formToken } from './form-token.ts';
import { html, type Markup } from './html.ts';
import { lookOf } from './look/look-of.ts';
import { type Look, page } from './page.ts';
import { unavailablePage } from './pages/unavailable.ts';
import type { Visit } from './visit.ts';

/** Someone on one of the pages, with the request that brought them there. */
export type Guest = Visit & {
  readonly request: AuthorizeRequest;
  readonly browser: ReturnType<typeof browserOf>;
  readonly look: Look | undefined;
};

/** A request for one of the pages, or the answer of a page that there is none for it. */
export function readGuest(visit: Visit): Guest | Response {
  const request = readAuthorizeRequest(visit);
  if (request instanceof Response) return request;
  const look = lookOf(visit, request.client.id);
  return look === 'unavailable'
    ? unavailablePage(visit, request.client)
    : { ...visit, request, browser: browserOf(visit), look };
}

/** The address of another page, with the request carried along. */
export const linkTo = ({ base, request }: Guest, path: string) =>
  `${base}${path}?${path === '/login' ? loginQuery(request) : request.query}`;

/** To the sign-in page in the middle of a sign-in: not back into a session that may be there. */
export const linkToStart = (guest: Guest) =>
  `${guest.base}/login?${loginQuery({ ...guest.request, prompts: ['login'] })}`;

/** A page for this guest. */
export const guestPage = (guest: Guest, title: string, body: Markup, status?: number, script?: string) =>
  page({
    title,
    brand: guest.request.client.name,
    body: html`<h1>${title}</h1>${body}`,
    status,
    leadsTo: guest.request.redirectUri,
    cookies: [guest.browser.setCookie],
    look: guest.look,
    script,
  });

/** A form that posts to a page of ours and proves that it came from one. */
export const form = (guest: Guest, path: string, body: Markup) =>
  html`<form method="post" action="${linkTo(guest, path)}"><input type="hidden" name="_csrf" value="${formToken(guest, guest.browser.id)}">${body}</form>`;

export const problemNote = (problem: string | undefined) =>
  problem !== undefined && html`<p class="note bad" role="alert">${problem}</p>`;

type Input = {
  name: string;
  label: string;
  type?: string;
  value?: string;
  autocomplete?: string;
  hint?: Markup | string;
  required?: boolean;
  kind?: 'code';
  autofocus?: boolean;
};

/** A labelled field; its hint is read with it. */
export function field({
  name,
  label,
  type = 'text',
  value,
  autocomplete = 'off',
  hint,
  required = true,
  kind,
  autofocus,
}: Input) {
  const id = `field-${name.replace(/[^\w-]/g, '-')}`;
  const attributes = html`${hint !== undefined && html` aria-describedby="${id}-hint"`}${required && html` required`}${autofocus && html` autofocus`}`;
  const manner = kind === 'code' ? html` class="code" inputmode="numeric" maxlength="64"` : html` maxlength="2048"`;
  return html`<div class="field"><label for="${id}">${label}</label>
<input id="${id}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"${manner}${attributes}>
${hint !== undefined && html`<div class="hint" id="${id}-hint">${hint}</div>`}</div>`;
}

/** A code as people type it: apps show it in groups. */
export const typedCode = ({ form: sent }: Guest): string => sent?.get('code')?.replace(/\s/g, '') ?? '';

/** For password managers, on pages where a password is chosen and the name is known: nobody sees it, and it is not read. */
export const knownName = (username: string): Markup =>
  html`<input type="text" name="known" value="${username}" autocomplete="username" readonly hidden>`;
