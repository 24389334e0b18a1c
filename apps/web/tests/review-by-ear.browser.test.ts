import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { settled } from './support/settled.ts';

let portal: DemoPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  page = await openPage(browser, portal);
  await signIn(page, portal, 'olivia');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const item = () => page.locator('section[aria-labelledby=item]');
const button = (name: RegExp) => item().getByRole('button', { name });

test('an officer hears a recording to its end before anything can be decided, mutes a part by keys, and hears the copy', async () => {
  await page.goto('/desk');
  await settled(page);
  await page.locator('main li').filter({ hasText: /Held/ }).first().getByRole('link').first().click();
  await page.waitForURL(/req_\w+$/);
  await page.goto(`${page.url()}/review`);
  await page.getByRole('button', { name: 'Open a review' }).click();
  await page.getByRole('dialog').locator('textarea').fill('The gate asks whose voice it is.');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await item().waitFor();
  await button(/Keep this recording/).waitFor();
  expect(await button(/Keep this recording/).isDisabled()).toBe(true);

  await button(/^Play$/).click();
  await page.getByText(/^1 of \d+ heard, 0 decided/).waitFor({ timeout: 30_000 });
  // The server is ahead of the ear.
  await button(/^Play$/).waitFor();
  const waveform = item().getByRole('slider').first();
  await waveform.focus();
  for (const key of ['Home', 'Shift+ArrowRight', 'i', 'ArrowRight', 'o']) await page.keyboard.press(key);
  const edge = item().getByRole('slider', { name: 'End of part 1' });
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await item().getByText('1. 0:00.100 to 0:01.090').waitFor();
  await item().getByText('Somebody else’s voice').click();
  await item().locator('textarea').fill('A visitor speaks.');
  await button(/Mute these parts/).click();
  await page.getByText(/^1 of \d+ heard, 1 decided/).waitFor({ timeout: 30_000 });

  const first = page.locator('nav li button').first();
  await first.click();
  await button(/Take this back/).waitFor();
  await item().getByRole('heading').first().click();
  await page.keyboard.press('n');
  await page.locator('nav li:not(:first-child) button[aria-current=true]').waitFor();
  expect(await first.getAttribute('aria-current')).toBeNull();
  await first.click();
  await item().getByText('the copy that would go out').click();
  const answered = page.waitForResponse(/\/bytes\/review-items\/rvi_\w+\/muted/);
  await button(/^Play$/).click();
  expect([200, 206]).toContain((await answered).status());
  await button(/Take this back/).click();
  await page.getByText(/^1 of \d+ heard, 0 decided/).waitFor({ timeout: 30_000 });
}, 120_000);
