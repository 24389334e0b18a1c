import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';

const ONE_MINUTE = 60_000;
const MOST_TABS = 80;
let portal: DemoPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  page = await openPage(browser, portal);
}, 3 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? element?.textContent ?? '').trim();
  });

/** Tabs on until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    if (name.test(await focused())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} tabs did not lead to ${name}; the focus is on "${await focused()}"`);
}

test(
  'the keyboard alone leads from the sign-in to the downloaded file',
  async () => {
    const { email, password } = portal.signInOf('maximiliana');
    await page.goto('/sign-in');
    await page.locator('#email').waitFor();
    await page.context().addCookies([{ name: 'rightful-locale', value: 'en', url: portal.url }]);
    await tabTo(/^E-mail/);
    await page.keyboard.type(email);
    await tabTo(/^Password/);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await speak(page, 'en');
    await page.reload();

    await tabTo(/^Requests$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/requests$/);
    await page.getByRole('link', { name: 'Ask for a copy' }).waitFor();
    await tabTo(/^Ask for a copy$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send me a copy' }).waitFor();
    await tabTo(/^Send me a copy$/);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Look inside and listen' }).waitFor({ timeout: 30_000 });
    await tabTo(/^Look inside and listen$/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Play / })
      .first()
      .waitFor();
    await tabTo(/^Play /);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);

    await page.goBack();
    await page.getByRole('link', { name: 'Go to the download' }).waitFor();
    await tabTo(/^Go to the download$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Prove that it is me and download' }).waitFor();
    portal.letProofsAge();
    const started = page.waitForEvent('download', { timeout: 30_000 });
    await tabTo(/^Prove that it is me and download$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Is it still you?' }).getByLabel('Your password').waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    expect(await focused()).toMatch(/^Your password/);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    expect((await started).suggestedFilename()).toMatch(/^rightful-.*\.zip$/);
  },
  2 * ONE_MINUTE,
);

test('a dialog takes the focus, keeps it, and gives it back', async () => {
  await page.goto('/recordings');
  await page
    .getByRole('button', { name: /^This is not me/ })
    .first()
    .waitFor();
  await tabTo(/^This is not me/);
  const before = await focused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (let tab = 0; tab < 8; tab += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused()).toBe(before);
});
