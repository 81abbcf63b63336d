import { readdirSync } from 'node:fs';
import { openPalette } from '../palette';
import { builtFile } from './built';
import { expect, test } from './doors-test';
import { send } from './post-action';
import { addresses } from './world';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};

function scriptNonce(policy: string | undefined): string {
  return /script-src 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic'(;|$)/.exec(policy ?? '')?.[1] ?? '';
}

test('every answer carries the headers, whatever answers', async ({ address, world }) => {
  const [chunk = ''] = readdirSync(builtFile('static/chunks'));
  const others = [
    `/_next/static/chunks/${chunk}`,
    '/_next/static/no-such-file.js',
    '/icon.svg',
    '/_next/data/x.json',
    '//other.example/',
    '/%',
    '/pools?q=%zz',
  ];
  for (const path of [...addresses(world).map((each) => each.path), ...others]) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE']) {
      const { headers, status } = await send(`${address}${path}`, { method, headers: { host: new URL(address).host } });
      const where = `${method} ${path} (${status})`;
      const embedded = path.startsWith('/cognito');
      expect.soft(headers, where).toMatchObject({
        ...always,
        'cross-origin-opener-policy': embedded ? 'unsafe-none' : 'same-origin',
      });
      for (const absent of ['x-powered-by', 'server', 'strict-transport-security'])
        expect.soft(headers, where).not.toHaveProperty(absent);
      // Next itself answers a method that the embedded Cognito has no use for, with nothing to show.
      if (embedded && status === 405) continue;
      const policy = headers['content-security-policy'] ?? '';
      expect.soft(policy, where).toMatch(/frame-ancestors 'none'/);
      expect.soft(policy, where).not.toMatch(/script-src[^;]*unsafe/);
      if (!embedded && !path.startsWith('/_next/static/'))
        expect.soft(headers['cache-control'] ?? '', where).toMatch(/no-store/);
    }
  }
});

test('each page runs under its own nonce without one violation', async ({ page, world }) => {
  const violations: string[] = [];
  const nonces = new Set<string>();
  await page.exposeFunction('tellViolation', (text: string) => violations.push(`${page.url()}: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, sample } = event;
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
        `${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`,
      );
    });
  });
  const pages = addresses(world).filter(({ kind, path }) => kind === 'page' && !path.startsWith('/_'));
  for (const { path } of pages) {
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'];
    const nonce = scriptNonce(policy);
    expect(nonce, path).not.toBe('');
    expect(nonces.has(nonce), path).toBe(false);
    nonces.add(nonce);
    // Scripts of the page and of files ran.
    await page.waitForFunction(() => '__next_f' in globalThis && 'next' in globalThis);
  }
  // What is fetched by a script is fetched by one that may: the palette, on the first press of its keys.
  await page.goto('/pools');
  await openPalette(page);
  expect(violations).toEqual([]);
});

test('an inline script that slipped into a page would not run', async ({ page }) => {
  await page.goto('/pools');
  const ran = await page.evaluate(async () => {
    const blocked = new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true });
      window.addEventListener('slipped', () => resolve(true), { once: true });
    });
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="/none.png" onerror="window.dispatchEvent(new Event(\'slipped\'))">';
    document.body.append(holder);
    return blocked;
  });
  expect(ran).toBe(false);
});

test('a mail is shown in its frame with its styles, and runs nothing', async ({ page, world }) => {
  await page.goto(`/inbox?pool=${world.poolId}`);
  const frame = page.frameLocator('iframe');
  await page.getByRole('link', { name: world.username }).click();
  await expect(frame.locator('body')).toContainText(world.userPassword);
  await expect(frame.locator('body')).toHaveCSS('margin-top', '12px');
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
});
