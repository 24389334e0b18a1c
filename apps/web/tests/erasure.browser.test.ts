import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';

const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;
let page: Page;
let folder: string;
let rightful: (...args: string[]) => void;
let number: string;

beforeAll(async () => {
  portal = await startDemoPortal(undefined, (commands, at) => {
    rightful = commands;
    folder = at;
  });
  browser = await openBrowser();
  page = await openPage(browser, portal);
  await signIn(page, portal, 'maximiliana');
  await speak(page, 'en');
}, 3 * ONE_MINUTE);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

/** Asks for everything, and stands on the page of the request. */
async function askForEverything(): Promise<void> {
  await page.goto('/requests/new/erasure');
  await page.getByText('Your account goes as well.', { exact: false }).waitFor();
  await page.getByText('I know that nobody can undo this after the date').click();
  await page.getByRole('button', { name: 'Delete them on this date' }).click();
  await page.waitForURL(/\/requests\/req_\w+$/);
  await page.getByText('Write this number down now').waitFor();
  number = (await page.getByText(/^era_\w+$/).textContent()) ?? '';
}

/** Saves the certificate and its signature beside it, under the names that they are given; where the certificate lies. */
async function saveBoth(from: Page): Promise<string> {
  let first = '';
  for (const name of ['Save the certificate', 'Save its signature']) {
    const waiting = from.waitForEvent('download');
    await from.getByRole('button', { name }).click();
    const download = await waiting;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    first ||= path;
  }
  return first;
}

/** As if its date had come. */
function letItsDateCome(): void {
  const database = new Sqlite(join(folder, 'rightful.sqlite'));
  database.prepare("UPDATE erasures SET erases_at = asked_at WHERE state = 'waiting'").run();
  database.close();
}

test('somebody sees what goes, what stays and when, before anything is asked', async () => {
  await page.goto('/requests/new/erasure');
  await page.getByRole('heading', { name: 'What will happen' }).waitFor();
  const count = async (label: string) =>
    Number(await page.getByText(label, { exact: true }).locator('xpath=following-sibling::dd').textContent());
  await page.getByText('Recordings that will be deleted').waitFor();
  expect(await count('Recordings that will be deleted')).toBeGreaterThan(0);
  await page.getByRole('heading', { name: 'What we keep all the same' }).waitFor();
  await page.getByText(/^It happens on \w+day, /).waitFor();
  await page.getByRole('button', { name: 'Delete them on this date' }).click();
  await page.getByRole('alert').getByText('Say that you know it cannot be undone.').waitFor();
});

test('until its date it is taken back, and nothing is gone', async () => {
  await askForEverything();
  await page.getByText(/^It happens on .*Until then you can take it back below\.$/).waitFor();
  await page.getByRole('button', { name: 'Withdraw this request' }).click();
  await page.getByRole('dialog').getByText('Nothing is deleted then, and your account stays.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it for good' }).click();
  await page.getByText('You took it back. Nothing was deleted.').waitFor();
  await page.goto('/recordings');
  await page
    .getByRole('button', { name: /^Play / })
    .first()
    .waitFor();
  expect(() => rightful('verify-erasure', number)).toThrow('NOT erased');
});

test(
  'after its date the account is gone, and its number alone opens the certificate',
  async () => {
    const takenBack = number;
    await askForEverything();
    expect(number).not.toBe(takenBack);
    letItsDateCome();
    const stranger = await openPage(browser, portal);
    await stranger.goto('/ask/certificate');
    await stranger.getByLabel('Number of the erasure').fill(number);
    const certified = stranger.getByRole('heading', { name: 'What was deleted' });
    while (!(await certified.isVisible())) {
      await stranger.getByRole('button', { name: 'Show the certificate' }).click();
      await stranger.waitForTimeout(2_000);
    }
    await stranger.getByText('Everything, with the key that opened it').waitFor();
    const words = (await stranger.getByText(/^\{"askedAt"/).textContent()) ?? '';
    expect(JSON.parse(words)).toMatchObject({ number, extent: 'everything', keyDestroyed: true });
    expect(words).not.toMatch(/maximiliana/i);
    const saved = await saveBoth(stranger);
    rightful('verify-erasure', saved);
    await stranger.getByLabel('Number of the erasure').fill(takenBack);
    await stranger.getByRole('button', { name: 'Show the certificate' }).click();
    await stranger.getByRole('alert').getByText('There is no certificate of this number yet.').waitFor();
    await stranger.context().close();
    rightful('verify-erasure', number);

    // The page that is open may notice it in this very moment, and lead away by itself.
    await page.goto('/recordings').catch(() => undefined);
    await page.waitForURL(/\/sign-in/);
    const { email, password } = portal.signInOf('maximiliana');
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(password);
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').first().waitFor();
    expect(page.url()).toContain('/sign-in');
  },
  3 * ONE_MINUTE,
);
