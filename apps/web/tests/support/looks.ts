import type { Page } from 'playwright-core';
import { type Look, sizes } from './browser.ts';

/** Puts on the colours and the width of a look, and waits until the page is drawn in them. Its language needs the page anew. */
export async function putOn(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(sizes[look.width]);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: look.width === 'phone' });
  await session.detach();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
  );
}
