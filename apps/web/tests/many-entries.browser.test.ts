import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { writeManyRecordings } from './support/many-recordings.ts';

const COUNT = 2_500;
const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startDemoPortal(undefined, (rightful, folder) => {
    const many = join(folder, 'many');
    writeManyRecordings(many, 'frida@example.org', COUNT);
    rightful('devices', 'import', join(many, 'devices.csv'));
    rightful('ingest', join(many, 'manifest.csv'));
  });
  browser = await openBrowser();
  page = await openPage(browser, portal);
  await signIn(page, portal, 'frida', '/requests/new/copy');
  await speak(page, 'en');
  await page.goto('/requests/new/copy');
  await page.getByRole('button', { name: 'Send me a copy' }).click();
  await page.getByRole('link', { name: 'Look inside and listen' }).click({ timeout: 2 * ONE_MINUTE });
  await page.locator('main li[aria-posinset="1"]').waitFor();
}, 5 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

const entries = () => page.locator('main li[aria-posinset]');
const elementCount = () => page.evaluate(() => document.querySelectorAll('main *').length);

test('each entry says which it is of how many, and only those near the screen are drawn', async () => {
  expect(await entries().first().getAttribute('aria-setsize')).toBe(String(COUNT));
  expect(await entries().count()).toBeLessThan(60);
});

test(
  'the arrow keys walk from entry to entry, and End goes to the very last',
  async () => {
    await entries().first().getByRole('button', { name: /^Play/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('li[aria-posinset="2"] button:focus').waitFor();
    const before = await elementCount();
    await page.keyboard.press('End');
    await page.locator(`li[aria-posinset="${COUNT}"] button:focus`).waitFor({ timeout: ONE_MINUTE });
    expect(await entries().count()).toBeLessThan(60);
    expect(await elementCount()).toBeLessThan(2 * before);
  },
  2 * ONE_MINUTE,
);

test('the last one plays from the archive, and the way back leads over those before it', async () => {
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const audio = document.querySelector('audio');
    return audio?.currentSrc.includes('/bytes/archives/') && audio.currentTime > 0.1;
  });
  await page.keyboard.press('ArrowUp');
  await page.locator(`li[aria-posinset="${COUNT - 1}"] button:focus`).waitFor();
  await page.keyboard.press('Home');
  await page.locator('li[aria-posinset="1"] button:focus').waitFor();
});

test('no place is left empty, wherever one scrolls to', async () => {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (const share of [0.2, 0.5, 0.8]) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), height * share);
    await page.waitForFunction(() =>
      Boolean(
        document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('li[aria-posinset], section h2'),
      ),
    );
  }
});
