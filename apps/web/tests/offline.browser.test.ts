import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { writeManyRecordings } from './support/many-recordings.ts';
import { type ShakyNetwork, startShakyNetwork } from './support/shaky-network.ts';

const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let network: ShakyNetwork;
let browser: Browser;
let page: Page;
let requestPath: string;

beforeAll(async () => {
  network = await startShakyNetwork();
  process.env.RIGHTFUL_PUBLIC_URL = network.url;
  portal = await startDemoPortal(undefined, (rightful, folder) => {
    const many = join(folder, 'many');
    // More than the buffers between the portal and a browser hold.
    writeManyRecordings(many, 'frida@example.org', 80, 60);
    rightful('devices', 'import', join(many, 'devices.csv'));
    rightful('ingest', join(many, 'manifest.csv'));
  });
  network.leadTo(portal.url);
  browser = await openBrowser();
  page = await openPage(browser, { ...portal, url: network.url });
  await signIn(page, portal, 'frida', '/requests/new/copy');
  await speak(page, 'en');
}, 3 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await network?.stop();
  await portal?.stop();
}, ONE_MINUTE);

const isGone = () => page.getByText('The connection is gone.', { exact: true }).first();

async function staysGoneThenComesBack(back: () => unknown): Promise<void> {
  await isGone().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(3_000);
  expect(await isGone().isVisible()).toBe(true);
  await back();
  await isGone().waitFor({ state: 'detached', timeout: 30_000 });
}

test(
  'a request that is watched goes on to be watched by itself',
  async () => {
    await page.goto('/requests/new/copy');
    await page.getByRole('button', { name: 'Send me a copy' }).click();
    await page.waitForURL(/\/requests\/req_\w+$/);
    requestPath = new URL(page.url()).pathname;
    network.cut();
    await staysGoneThenComesBack(() => network.mend());
    await page.getByRole('link', { name: 'Look inside and listen' }).waitFor({ timeout: 30_000 });
  },
  2 * ONE_MINUTE,
);

test(
  'a sound that could not be had plays when it can be had again',
  async () => {
    await page.goto(`${requestPath}/preview`);
    const entry = page.locator('main li[aria-posinset="3"]');
    await entry.waitFor();
    await page.context().setOffline(true);
    await entry.getByRole('button', { name: /^Play/ }).click();
    await page.getByText('It plays on by itself as soon as it is back').waitFor();
    await staysGoneThenComesBack(() => page.context().setOffline(false));
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
    await page.getByText('It plays on by itself as soon as it is back').waitFor({ state: 'detached' });
  },
  2 * ONE_MINUTE,
);

test(
  'a download that broke off is not called complete; its parts and the whole can be had again',
  async () => {
    await page.goto(`${requestPath}/download`);
    const digest = await page
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .textContent();
    network.cutAfter(3_000_000);
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Prove that it is me and download' }).click();
    const broken = await started;
    await staysGoneThenComesBack(() => network.mend());
    await broken.cancel();
    await page.getByText('Was it interrupted?').waitFor();
    expect(await page.getByText('It left this portal in one piece').count()).toBe(0);

    const part = await page.request.get(new URL(broken.url()).pathname, {
      headers: { range: 'bytes=1000000-1999999' },
    });
    expect(part.status()).toBe(206);
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fetch it once more' }).click();
    const file = readFileSync(await (await again).path());
    expect(createHash('sha256').update(file).digest('hex')).toBe(digest);
    expect(file.subarray(1_000_000, 2_000_000).equals(await part.body())).toBe(true);
    await page.getByText('It left this portal in one piece').waitFor();
  },
  2 * ONE_MINUTE,
);

test(
  '“This is not me” is kept, not called sent, and sent by itself',
  async () => {
    await page.goto('/recordings');
    await page
      .getByRole('button', { name: /This is not me/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const note = 'A voice that I do not know';
    await dialog.getByRole('textbox').fill(note);
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: /Freeze/ }).click();
    await dialog.getByText('Your report is not confirmed yet').waitFor();
    await page.waitForTimeout(3_000);
    expect(await dialog.getByRole('textbox').inputValue()).toBe(note);
    expect(await dialog.getByText(/case number/i).count()).toBe(0);
    await page.context().setOffline(false);
    await dialog.getByText('Thank you for telling us').waitFor({ timeout: 30_000 });
    await page.goto('/reports');
    await page
      .getByText(/^Case /)
      .first()
      .waitFor();
    expect(await page.getByText(/^Case /).count()).toBe(1);
  },
  2 * ONE_MINUTE,
);

test(
  'a report whose answer was lost on the way is asked for once more, and the answer comes',
  async () => {
    await page.goto('/recordings');
    await page
      .getByRole('button', { name: /This is not me/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    network.swallowAnswers();
    await dialog.getByRole('button', { name: /Freeze/ }).click();
    await page.waitForTimeout(2_000);
    expect(await page.getByText('It is frozen').count()).toBe(0);
    network.cut();
    await dialog.getByText('Your report is not confirmed yet').waitFor();
    network.mend();
    await page.getByText(/It is frozen|This is already frozen/).waitFor({ timeout: 30_000 });
  },
  2 * ONE_MINUTE,
);
