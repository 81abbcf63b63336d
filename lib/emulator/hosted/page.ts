import { html, Markup } from './html.ts';
import { hashOf, style, styleHash } from './style.ts';

/** What a pool's administrator gave the pages of one client. */
export type Look = {
  /** Rules after ours, safe to stand in a style element. */
  css: string;
  /** Stands above everything in place of the client's name. */
  logo: Markup | undefined;
  icons: Markup | undefined;
};

export type PageContent = {
  title: string;
  /** Whose pages they are: the app client's name, or the pool's. */
  brand: string;
  body: Markup;
  status?: number;
  /** Where forms of this page may lead in the end, beside this server: the application's address. */
  leadsTo?: string;
  cookies?: (string | undefined)[];
  look?: Look;
  /** Runs at the end of the page; the content policy allows this text and no other. */
  script?: string;
};

/**
 * A page: no script but the one it was given, nothing from elsewhere but the images of its look from this server, in no frame, kept by nobody. The content policy names the application's address because
 * browsers follow a form through its redirects.
 */
export function page({ title, brand, body, status = 200, leadsTo, cookies = [], look, script }: PageContent): Response {
  const styles = look?.css ? `${styleHash} ${hashOf(look.css)}` : styleHash;
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${styles}; img-src ${look ? "'self' " : ''}data:;${script === undefined ? '' : ` script-src ${hashOf(script)};`} form-action 'self'${leadsTo ? ` ${formTarget(leadsTo)}` : ''}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  for (const each of cookies) if (each) headers.append('set-cookie', each);
  return new Response(document(title, brand, body, look, script).text, { status, headers });
}

/** The origin of an address as a content policy names it; its scheme where it has no plain host (`[::1]`, `myapp://`). */
function formTarget(address: string): string {
  const scheme = address.slice(0, address.indexOf(':') + 1).toLowerCase();
  const host = URL.parse(address)?.host ?? '';
  const plain = ['http:', 'https:'].includes(scheme) && /^[a-z0-9.-]+(:\d+)?$/.test(host);
  return plain ? `${scheme}//${host}` : scheme;
}

const document = (
  title: string,
  brand: string,
  body: Markup,
  look: Look | undefined,
  script = '',
) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${brand}</title>
${look?.icons ?? html`<link rel="icon" href="data:,">`}
<style>${new Markup(style)}</style>${look?.css && html`<style>${new Markup(look.css)}</style>`}
</head>
<body>
<main>
<div class="banner">${look?.logo ?? html`<p class="brand"><span aria-hidden="true">${Array.from(brand)[0]?.toUpperCase() ?? ''}</span>${brand}</p>`}</div>
${body}
</main>
<footer>A local stand-in for Amazon Cognito’s sign-in pages. Mail and SMS are not sent: they wait in the inbox of Pooldeck.</footer>
${script !== '' && html`<script>${new Markup(script)}</script>`}</body>
</html>
`;
