import { createHash } from 'node:crypto';
import type { AssetType } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { goodPassword, second } from '../../testing/bench.ts';
import { type HostedBench, openHosted } from '../../testing/hosted.ts';
import { ico, png, svg } from '../../testing/images.ts';
import { makeUser } from '../../testing/sign-in.ts';

const Domain = 'notes';
const open = (hosted: HostedBench) => hosted.browser().open(hosted.authorizeUrl());
const stylesIn = (html: string) => [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const get = (hosted: HostedBench, address: string) => hosted.send(new Request(new URL(address, hosted.origin)));

async function openManaged(more: { Settings?: object; Assets?: AssetType[] } = {}) {
  const hosted = await openHosted();
  const { UserPoolId, ClientId, bench } = hosted;
  await bench.api.updateUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 });
  const source = more.Settings ? {} : { UseCognitoProvidedValues: true };
  const { ManagedLoginBranding } = await bench.api.createManagedLoginBranding({
    ...{ UserPoolId, ClientId },
    ...source,
    ...(more as object),
  });
  return { hosted, id: ManagedLoginBranding?.ManagedLoginBrandingId ?? '' };
}

describe('the classic pages', () => {
  it('without customization load nothing and carry one style', async () => {
    const { html, headers } = await open(await openHosted());
    expect(stylesIn(html)).toHaveLength(1);
    expect(headers.get('content-security-policy')).toContain('img-src data:;');
  });

  it('wear CSS and logo of all clients until the client has its own, on every page', async () => {
    const hosted = await openHosted();
    const { UserPoolId, ClientId, bench } = hosted;
    const CSS = '.submitButton-customizable { background-color: #ff6600; }';
    await bench.api.setUICustomization({ UserPoolId, CSS, ImageFile: png });
    const shown = await open(hosted);
    expect(stylesIn(shown.html)[1]).toContain('main button:not(.second) { background-color: #ff6600; }');
    expect(shown.html).toContain(`/${UserPoolId}/ALL/20261121090000/assets/images/image.jpg" alt="Notes + more"`);
    const signUp = await hosted.browser().open(hosted.authorizeUrl().replace('/oauth2/authorize', '/signup'));
    expect(signUp.html).toContain('#ff6600');
    await bench.api.setUICustomization({ UserPoolId, ClientId, CSS: CSS.replace('#ff6600', 'teal') });
    const own = await open(hosted);
    expect(own.html).toContain('teal');
    expect(own.html).not.toContain('#ff6600');
    expect(own.html).not.toContain('<img');
  });

  it('allow the very styles they carry and images of this server, nothing else', async () => {
    const hosted = await openHosted();
    const { UserPoolId, bench } = hosted;
    await bench.api.setUICustomization({ UserPoolId, CSS: '.label-customizable { color: red }', ImageFile: png });
    const { html, headers } = await open(hosted);
    const styles = stylesIn(html);
    expect(styles).toHaveLength(2);
    expect(headers.get('content-security-policy')).toMatch(
      new RegExp(
        `^default-src 'none'; style-src ${styles.map((text) => hash(text).replace(/[+]/g, '\\+')).join(' ')}; img-src 'self' data:;`,
      ),
    );
  });

  it('serve the logo under the address that GetUICustomization names, until it changes', async () => {
    const hosted = await openHosted();
    const { UserPoolId, bench } = hosted;
    await bench.api.setUICustomization({ UserPoolId, ImageFile: png });
    const { html } = await open(hosted);
    const address = /<img src="([^"]+)"/.exec(html)?.[1] ?? '';
    const { UICustomization } = await bench.api.getUICustomization({ UserPoolId });
    expect(new URL(UICustomization?.ImageUrl ?? '').pathname).toBe(address);
    const answer = await get(hosted, address);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    bench.pass(second);
    await bench.api.setUICustomization({ UserPoolId, CSS: '.label-customizable { color: red }' });
    expect((await get(hosted, address)).status).toBe(404);
  });

  it('know no styles of managed login', async () => {
    const hosted = await openHosted();
    const { UserPoolId, ClientId, bench } = hosted;
    await bench.api.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
    expect(stylesIn((await open(hosted)).html)).toHaveLength(1);
  });
});

describe('managed login', () => {
  it('has no pages for a client without a style [measured: text and 403], and says why', async () => {
    const hosted = await openHosted();
    const { UserPoolId, ClientId, bench } = hosted;
    await bench.api.updateUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 });
    const shown = await open(hosted);
    expect([shown.status, shown.title]).toEqual([403, 'Login pages unavailable']);
    expect(shown.html).toContain('Please contact an administrator.');
    expect(shown.html).toContain(`--client-id ${ClientId} --use-cognito-provided-values`);
    const forgot = await hosted.browser().open(hosted.authorizeUrl().replace('/oauth2/authorize', '/forgotPassword'));
    expect(forgot.status).toBe(403);
  });

  it('with a style signs in, in the colours that Cognito provides', async () => {
    const { hosted } = await openManaged();
    await makeUser(hosted.bench, hosted.UserPoolId, 'alice');
    const browser = hosted.browser();
    const shown = await browser.open(hosted.authorizeUrl());
    expect(shown.status).toBe(200);
    expect(stylesIn(shown.html)[1]).toContain('color-scheme: light; ');
    expect(stylesIn(shown.html)[1]).toContain('--accent: light-dark(#0972d3ff, #539fe5ff);');
    expect((await browser.submit({ username: 'alice', password: goodPassword })).left).toContain('code=');
  });

  it('draws colours, corners, place and scheme of the settings; what is no colour is left out', async () => {
    const defaults = { backgroundColor: '007722ff', textColor: 'red; } body { display: none' };
    const { hosted } = await openManaged({
      Settings: {
        categories: { global: { colorSchemeMode: 'DYNAMIC' }, form: { location: { horizontal: 'START' } } },
        components: { form: { borderRadius: 24 }, primaryButton: { lightMode: { defaults } } },
        componentClasses: { buttons: { borderRadius: '</style><script>' } },
      },
    });
    const css = stylesIn((await open(hosted)).html)[1];
    expect(css).toContain('color-scheme: light dark;');
    expect(css).toContain('--accent: light-dark(#007722ff, #539fe5ff);');
    expect(css).toContain('--round: 24px;');
    expect(css).toContain('body { align-items: flex-start; }');
    expect(css).not.toMatch(/--on-accent:|display: none|--round-button|script/);
  });

  it('shows logo, background and icons for the scheme, from this server', async () => {
    const asset = (Category: AssetType['Category'], ColorMode: AssetType['ColorMode'], Bytes: Buffer): AssetType => ({
      ...{ Category, ColorMode, Bytes },
      Extension: Bytes === svg ? 'SVG' : Bytes === ico ? 'ICO' : 'PNG',
    });
    const { hosted, id } = await openManaged({
      Settings: {
        categories: { global: { colorSchemeMode: 'DYNAMIC' } },
        components: { form: { logo: { enabled: true } } },
      },
      Assets: [
        asset('FORM_LOGO', 'LIGHT', png),
        asset('FORM_LOGO', 'DARK', svg),
        asset('PAGE_BACKGROUND', 'DYNAMIC', svg),
        asset('FAVICON_ICO', 'LIGHT', ico),
      ],
    });
    const { html } = await open(hosted);
    const address = (position: number) => `/domains/eu-central-1/notes/assets/${id}/${hosted.bench.now()}/${position}`;
    expect(html).toContain(
      `<picture><source media="(prefers-color-scheme: dark)" srcset="${address(1)}"><img src="${address(0)}" alt="Notes + more"></picture>`,
    );
    expect(html).toContain(`url("${address(2)}")`);
    expect(html).toContain(`<link rel="icon" href="${address(3)}">`);
    const types = await Promise.all(
      [0, 1, 2, 3].map(async (at) => (await get(hosted, address(at))).headers.get('content-type')),
    );
    expect(types).toEqual(['image/png', 'image/svg+xml', 'image/svg+xml', 'image/x-icon']);
    expect((await get(hosted, address(4))).status).toBe(404);
    expect(
      (
        await get(
          hosted,
          address(0).replace(
            id,
            id.replace(/./, (at) => (at === '0' ? '1' : '0')),
          ),
        )
      ).status,
    ).toBe(404);
  });

  it('leaves a logo out that the settings do not show', async () => {
    const FORM_LOGO: AssetType = { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: png };
    const { hosted } = await openManaged({ Assets: [FORM_LOGO] });
    expect((await open(hosted)).html).not.toContain('<img');
  });
});
