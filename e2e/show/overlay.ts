import type { Locator, Page } from '@playwright/test';

const ids = { caption: 'demo-caption', ring: 'demo-ring' };

/** Draws a caption over the foot or the head of the page. It stays while the address changes within the console. */
export async function showCaption(page: Page, caption: string, place: 'foot' | 'head' = 'foot'): Promise<void> {
  await page.evaluate(
    ([id, text, inset]) => {
      document.getElementById(id)?.remove();
      const host = document.createElement('div');
      host.id = id;
      host.ariaHidden = 'true';
      const bar = document.createElement('div');
      // By script, not as an attribute: the page's security policy allows no inline styles.
      bar.style.cssText =
        `position:fixed;inset:${inset};margin:0 auto;width:fit-content;max-width:min(56rem,88vw);z-index:2147483647;` +
        'padding:14px 22px;border-radius:10px;background:rgba(12,16,22,.92);color:#fff;pointer-events:none;' +
        'font:500 19px/1.45 "Inter Variable",system-ui,sans-serif;box-shadow:0 6px 30px rgba(0,0,0,.35)';
      bar.replaceChildren(
        ...text.split('**').map((part, index) => {
          const piece = document.createElement('span');
          piece.textContent = part;
          if (index % 2 === 1) piece.style.cssText = 'color:#7fe3d4;font-weight:650';
          return piece;
        }),
      );
      // Beside the body: what React renders stays as React left it.
      // Closed: who looks for the words of a caption on the page must not find the caption.
      host.attachShadow({ mode: 'closed' }).append(bar);
      document.documentElement.append(host);
    },
    [ids.caption, caption, place === 'foot' ? 'auto 0 24px 0' : '72px 0 auto 0'] as const,
  );
}

/** Draws a ring around what is pressed next. */
export async function showRing(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) return;
  await page.evaluate(
    ([id, { x, y, width, height }]) => {
      const ring = document.getElementById(id) ?? document.createElement('div');
      ring.id = id;
      ring.ariaHidden = 'true';
      ring.style.cssText =
        `position:absolute;left:${x + scrollX - 5}px;top:${y + scrollY - 5}px;width:${width + 10}px;height:${height + 10}px;` +
        'border:3px solid #f76707;border-radius:10px;pointer-events:none;z-index:2147483646;box-sizing:border-box';
      document.documentElement.append(ring);
    },
    [ids.ring, box] as const,
  );
}

export async function hideRing(page: Page): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.remove(), ids.ring);
}
