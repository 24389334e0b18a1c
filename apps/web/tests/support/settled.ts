import type { Page } from 'playwright-core';

/** The page has what it asked for: a title, and no place that is still being filled. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main .skeleton'));
}
