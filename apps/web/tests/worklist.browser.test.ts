import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { addManyCases, addSecondOfficer } from './support/many-cases.ts';

const COUNT = 10_000;
const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;
let olivia: Page;
let otto: Page;

beforeAll(async () => {
  portal = await startDemoPortal((database) => {
    addSecondOfficer(database);
    addManyCases(database, COUNT);
  });
  browser = await openBrowser();
  olivia = await openPage(browser, portal);
  await signIn(olivia, portal, 'olivia');
  await speak(olivia, 'en');
  otto = await openPage(browser, portal);
  await otto.goto('/sign-in');
  await otto.locator('#email').fill('otto@example.org');
  await otto.locator('#password').fill(portal.signInOf('olivia').password);
  await otto.locator('button[type=submit]').click();
  await otto.waitForURL(/\/desk$/);
  await speak(otto, 'en');
  for (const page of [olivia, otto]) {
    await page.goto('/desk');
    await page.getByText('Case 0', { exact: true }).waitFor();
  }
}, 3 * ONE_MINUTE);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

const rows = (page: Page) => page.locator('main li[aria-posinset]');
const row = (page: Page, name: string) => rows(page).filter({ has: page.getByText(name, { exact: true }) });

/** Leaps about the list, each time until its rows are there: how many were drawn at first and in the end, and long frames. */
const leap = (page: Page, count: number) =>
  page.evaluate(async (leaps) => {
    const type = 'long-animation-frame';
    let longFrames = 0;
    const observer = new PerformanceObserver((list) => {
      longFrames += list.getEntries().length;
    });
    if (PerformanceObserver.supportedEntryTypes.includes(type)) observer.observe({ type });
    const first: number[] = [];
    for (let number = 1; number <= leaps; number += 1) {
      scrollTo(0, number * 6_000);
      do await new Promise(requestAnimationFrame);
      while (!document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('li[aria-posinset]'));
      first.push(document.querySelectorAll('li[aria-posinset]').length);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { first, settled: document.querySelectorAll('li[aria-posinset]').length, longFrames };
  }, count);

test('what is late stands on the list itself, and first', async () => {
  await row(olivia, 'Case 0')
    .getByText(/^Late since /)
    .waitFor();
  await row(olivia, 'Case 0')
    .getByText(/^late by \d+ days?$/)
    .waitFor();
  await olivia.getByRole('button', { name: /^Late\s+99\+/ }).waitFor();
});

test(
  'ten thousand are walked through, and only those near the screen are drawn',
  async () => {
    const drawn: number[] = [];
    for (let step = 0; step < 160; step += 1) {
      await olivia.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      drawn.push(await rows(olivia).count());
      if ((await row(olivia, `Case ${COUNT - 1}`).count()) > 0) break;
      await olivia.waitForTimeout(100);
    }
    await row(olivia, `Case ${COUNT - 1}`).waitFor();
    expect(Math.max(...drawn)).toBeLessThan(80);
    const { first, settled, longFrames } = await leap(olivia, 90);
    // Thirteen rows are on the screen; those near it follow.
    expect(Math.max(...first)).toBeLessThanOrEqual(24);
    expect(settled).toBeGreaterThan(24);
    process.stdout.write(`90 leaps over ${COUNT} rows: ${longFrames} long animation frames\n`);
    await olivia.evaluate(() => scrollTo(0, 0));
    await row(olivia, 'Case 0').waitFor();
  },
  3 * ONE_MINUTE,
);

test('keys choose and take; the other officer sees it within seconds', async () => {
  await row(olivia, 'Ada Example').getByRole('link').focus();
  await olivia.keyboard.press('x');
  await olivia.getByText('1 chosen').waitFor();
  await olivia.keyboard.press('a');
  await row(olivia, 'Ada Example').getByText('Yours').waitFor({ state: 'attached' });
  await row(otto, 'Ada Example')
    .getByTitle(/ has it$/)
    .waitFor({ timeout: 15_000 });
});

test('the second to act on what the first has changed is told so, and nothing is done', async () => {
  // The page of the second hears nothing for a while.
  await otto.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query WorkChanges')) return route.abort();
    return route.continue();
  });
  await row(olivia, 'Bruno Beispiel').getByRole('link').focus();
  await olivia.keyboard.press('a');
  await row(olivia, 'Bruno Beispiel').getByText('Yours').waitFor({ state: 'attached' });
  for (const name of ['Bruno Beispiel', 'Ada Example'])
    await row(otto, name).getByRole('checkbox').check({ force: true });
  await otto.getByText('2 chosen').waitFor();
  await otto.getByRole('button', { name: 'Take', exact: true }).click();
  await otto.getByRole('alert').getByText('Somebody was quicker').waitFor();
  await otto
    .getByRole('alert')
    .getByText(/^Bruno Beispiel: it was given to somebody\. It is now: /)
    .waitFor();
  await row(otto, 'Ada Example')
    .getByTitle(/ has it$/)
    .waitFor();
  await otto.getByRole('button', { name: 'I have seen it' }).click();
  await otto.unroute('**/graphql');
  await otto.getByRole('button', { name: 'Take', exact: true }).click();
  await row(otto, 'Bruno Beispiel').getByTitle('Yours').waitFor();
});

test('filters narrow the list, and a view keeps them', async () => {
  await olivia.getByRole('button', { name: 'Narrow the list' }).click();
  await olivia.getByLabel('Kind', { exact: true }).selectOption('ERASURE');
  await olivia.getByLabel('Came in', { exact: true }).selectOption('LETTER');
  await rows(olivia)
    .first()
    .getByText(/Erasure · By letter/)
    .waitFor();
  await olivia.getByRole('button', { name: 'Keep as a view' }).click();
  await olivia.getByLabel('Name', { exact: true }).fill('Letters to erase');
  await olivia.keyboard.press('Enter');
  await olivia.getByRole('button', { name: 'Letters to erase', pressed: true }).waitFor();
  await olivia.reload();
  await olivia.getByText('Case 0', { exact: true }).waitFor();
  await olivia.getByRole('button', { name: 'Letters to erase' }).click();
  await rows(olivia)
    .first()
    .getByText(/Erasure · By letter/)
    .waitFor();
  await olivia.getByRole('button', { name: 'Delete this view' }).click();
  await olivia.getByText('Case 0', { exact: true }).waitFor();
});

test(
  'a calendar reads the dates by an address that can be renewed',
  async () => {
    await olivia.getByRole('button', { name: 'Calendar' }).click();
    const renew = async (name: string) => {
      await olivia.getByRole('button', { name }).click();
      const code = olivia.getByRole('dialog').locator('code');
      await code.waitFor();
      return code;
    };
    const first = (await (await renew('Make an address')).textContent()) ?? '';
    const answer = await fetch(first);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).not.toContain('Case ');
    await olivia.getByRole('button', { name: 'Make a new address, end the old one' }).click();
    await olivia.waitForFunction(
      (old) => document.querySelector('[role=dialog] code')?.textContent !== old,
      first,
    );
    expect((await fetch(first)).status).toBe(404);
  },
  ONE_MINUTE,
);
