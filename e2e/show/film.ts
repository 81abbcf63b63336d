import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** Films a page; the function that is returned ends the film and writes it as WebM. The browser itself encodes it, in a page of its own. */
export async function startFilm(browser: Browser, page: Page): Promise<(file: string) => Promise<void>> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport: size });
  const studio = await context.newPage();
  const reel = await studio.evaluateHandle(openReel, size);
  const session = await page.context().newCDPSession(page);
  let last = Promise.resolve();
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    // One after the other, or a late frame would overwrite a newer one.
    last = last.then(() => reel.evaluate((open, frame) => open.draw(frame), data));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 92,
    maxWidth: size.width,
    maxHeight: size.height,
  });
  return async (file) => {
    await session.send('Page.stopScreencast');
    // A frame that was taken before may arrive after: by then nobody draws any more.
    await session.detach();
    await last;
    const film = await reel.evaluate((open) => open.close());
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(film, 'base64'));
    await context.close();
  };
}

/** Runs in the page that encodes: a canvas that the frames are drawn on, and a recorder that watches it. */
function openReel({ width, height }: { width: number; height: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(12), {
    mimeType: 'video/webm;codecs=vp9',
    videoBitsPerSecond: 900_000,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  const draw = async (jpeg: string) => {
    const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
    brush?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0, width, height);
  };
  const close = async () => {
    // Drawn once more, so that the film lasts until now and not until the last change.
    brush?.drawImage(canvas, 0, 0);
    await new Promise((resolve) => {
      recorder.onstop = resolve;
      recorder.stop();
    });
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(new Blob(parts));
    });
    return String(reader.result).replace(/^.*,/, '');
  };
  return { draw, close };
}
