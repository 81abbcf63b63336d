/** What a person sees after a click: a page of ours, or the address of an application they were sent to. */
type Shown = {
  url: string;
  status: number;
  html: string;
  headers: Headers;
  /** The heading. */
  title: string;
  /** Address of the application, where the browser left our pages. */
  left: string | undefined;
};

export type Browser = {
  open(address: string): Promise<Shown>;
  /** Sends a form that is on no page shown. */
  post(address: string, fields: Record<string, string>): Promise<Shown>;
  /** Fills in a form of the page shown last and sends it; `button` is the name of the button pressed. */
  submit(fields?: Record<string, string>, options?: { button?: string; form?: number }): Promise<Shown>;
  cookies: Map<string, string>;
};

/**
 * A browser without scripts: it keeps cookies by origin, follows redirects within `home` and `others`, and sends forms as they stand in
 * the page. It stops at the first redirect that leads elsewhere.
 */
export function openBrowser(
  send: (request: Request) => Promise<Response>,
  home: string,
  others: string[] = [],
): Browser {
  const cookies = new Map<string, string>();
  const jars = new Map([[new URL(home).origin, cookies]]);
  let shown: Shown | undefined;

  async function visit(address: string, init: RequestInit = {}): Promise<Shown> {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(address).host);
    const jar = jars.get(new URL(address).origin) ?? new Map<string, string>();
    jars.set(new URL(address).origin, jar);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await send(new Request(address, { ...init, headers, redirect: 'manual' }));
    for (const each of response.headers.getSetCookie()) keep(jar, each);
    const location = response.headers.get('location');
    if (location !== null) {
      const next = new URL(location, address).href;
      if ([home, ...others].some((place) => next.startsWith(`${place}/`))) return visit(next);
      shown = { url: address, status: response.status, html: '', headers: response.headers, title: '', left: location };
      return shown;
    }
    const html = await response.text();
    const title = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
    shown = { url: address, status: response.status, html, headers: response.headers, title, left: undefined };
    return shown;
  }

  function keep(jar: Map<string, string>, setCookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (/max-age=0/i.test(setCookie)) jar.delete(name);
    else jar.set(name, value);
  }

  return {
    cookies,
    open: (address) => visit(address),
    post: (address, fields) => visit(address, { method: 'POST', body: new URLSearchParams(fields) }),
    async submit(fields = {}, { button, form = 0 } = {}) {
      if (!shown) throw new Error('Open a page first.');
      const found = [...shown.html.matchAll(/<form method="post" action="([^"]*)">(.*?)<\/form>/gs)][form];
      if (!found) throw new Error(`The page "${shown.title}" has no form ${form}.`);
      const body = new URLSearchParams(inputsOf(found[2] ?? ''));
      for (const [name, value] of Object.entries(fields)) {
        if (!body.has(name)) throw new Error(`The form has no field ${name}: ${[...body.keys()].join(', ')}`);
        body.set(name, value);
      }
      if (button) body.set(button, '1');
      const target = new URL(unescapeHtml(found[1] ?? ''), shown.url).href;
      const headers = { origin: new URL(target).origin, 'sec-fetch-site': 'same-origin' };
      return visit(target, { method: 'POST', body, headers });
    },
  };
}

function inputsOf(form: string): [string, string][] {
  return [...form.matchAll(/<input ([^>]*)>/g)].flatMap(([, text = '']): [string, string][] => {
    const attribute = (name: string) => unescapeHtml(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(text)?.[1] ?? '');
    return attribute('type') === 'radio' && !/ checked/.test(text) ? [] : [[attribute('name'), attribute('value')]];
  });
}

const unescapeHtml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
