import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, settled } from './support/accessible.ts';
import { type Look, openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoName, type DemoPortal, startDemoPortal } from './support/demo-portal.ts';

const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
}, 3 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

/** Empty pages are Frida's, the long name is Maximiliana's, a request that is ready is Carla's. */
const pages: readonly [DemoName | null, readonly string[]][] = [
  [null, ['/sign-in', '/report', '/nowhere']],
  ['frida', ['/', '/recordings', '/requests', '/requests/new', '/listened', '/reports', '/account']],
  ['maximiliana', ['/', '/recordings', '/requests/new']],
  ['carla', ['/', '/recordings', '/requests', '/listened', '/account']],
  ['olivia', ['/desk', '/desk/quarantine', '/desk/incidents', '/desk/audit']],
  ['rita', ['/authority']],
];

/** Every two of language, colours and width meet in one of these; the other four would find what these do. */
const looks: readonly Look[] = [
  { locale: 'en', colorScheme: 'light', width: 'desktop' },
  { locale: 'en', colorScheme: 'dark', width: 'phone' },
  { locale: 'de', colorScheme: 'dark', width: 'desktop' },
  { locale: 'de', colorScheme: 'light', width: 'phone' },
];

/** The first link of a list that opens something: its address. */
async function addressOf(page: Page, list: string, pattern: RegExp): Promise<string> {
  await page.goto(list);
  await settled(page);
  const addresses = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const address = addresses.find((one) => pattern.test(one));
  if (!address) throw new Error(`${list} opens nothing like ${pattern}`);
  return address;
}

describe.each(looks)('$locale, $colorScheme, $width', (look) => {
  async function visit(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await settled(page);
    await expectAccessible(page);
  }

  test.each(pages)(
    '%s: every page',
    async (name, paths) => {
      const page = await openPage(browser, portal, look);
      await page.context().addCookies([{ name: 'rightful-locale', value: look.locale, url: portal.url }]);
      if (name) {
        await signIn(page, portal, name);
        await speak(page, look.locale);
      }
      for (const path of paths) await visit(page, path);
      await page.context().close();
    },
    3 * ONE_MINUTE,
  );

  test(
    'carla: the request, the preview, the download, and their dialogs',
    async () => {
      const page = await openPage(browser, portal, look);
      await signIn(page, portal, 'carla');
      await speak(page, look.locale);
      const request = await addressOf(page, '/requests', /^\/requests\/req_\w+$/);
      await visit(page, request);
      await page.locator('main button[aria-expanded=false]').first().click();
      await expectAccessible(page);
      await visit(page, `${request}/preview`);
      await page.locator('main li button').first().click();
      await page.locator('audio').waitFor({ state: 'attached' });
      await expectAccessible(page);
      await page
        .locator('main li button:has-text("not me"), main li button:has-text("nicht ich")')
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await visit(page, `${request}/download`);
      portal.letProofsAge();
      await page.locator('main section button').first().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.context().close();
    },
    2 * ONE_MINUTE,
  );

  test(
    'ada: a request that is held, and what she could do with it',
    async () => {
      const page = await openPage(browser, portal, look);
      await signIn(page, portal, 'ada');
      await speak(page, look.locale);
      await visit(page, await addressOf(page, '/requests', /^\/requests\/req_\w+$/));
      await page.locator('main button:not([aria-expanded])').last().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.goto('/requests/new');
      await settled(page);
      await page.locator('main button[type=submit]').click();
      await page.locator('main [role=alert]').waitFor();
      await expectAccessible(page);
      await page.context().close();
    },
    2 * ONE_MINUTE,
  );

  test(
    'olivia: a request and an incident, and their dialogs',
    async () => {
      const page = await openPage(browser, portal, look);
      await signIn(page, portal, 'olivia');
      await speak(page, look.locale);
      await visit(page, await addressOf(page, '/desk', /^\/desk\/requests\/req_/));
      await page.locator('article button').first().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await visit(page, await addressOf(page, '/desk/incidents', /^\/desk\/incidents\/inc_/));
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.context().close();
    },
    2 * ONE_MINUTE,
  );
});
