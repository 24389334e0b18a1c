import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, root, startDemoPortal } from './support/demo-portal.ts';

const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'rightful-download-'));

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  page = await openPage(browser, portal);
}, 3 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
}, ONE_MINUTE);

test('a page runs alone: no other site embeds it, reads it, or lends it anything', async () => {
  const answer = await page.goto('/sign-in');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['permissions-policy']).toContain('microphone=()');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('a customer signs in and sees and hears their recordings', async () => {
  await signIn(page, portal, 'maximiliana', '/recordings');
  await speak(page, 'en');
  await page.goto('/recordings');
  await page.getByRole('button', { name: /^Play/ }).first().click();
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
});

test(
  'asks for a copy, is told how much will be in it, and watches it being made',
  async () => {
    await page.goto('/requests/new/copy');
    const told = await page
      .getByText(/^\d+ recordings?$/)
      .or(page.getByText(/^\d+ recordings? ·/))
      .first()
      .textContent();
    expect(Number.parseInt(told ?? '', 10)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Send me a copy' }).click();
    await page.waitForURL(/\/requests\/req_\w+$/);
    await page.getByRole('link', { name: 'Look inside and listen' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Why this date?' }).click();
    await page.getByText('Art. 12(3)').first().waitFor();
  },
  ONE_MINUTE,
);

test('whoever has a request that is not finished is led to it', async () => {
  const other = await openPage(browser, portal);
  await signIn(other, portal, 'ada', '/requests/new/copy');
  await speak(other, 'en');
  await other.goto('/requests/new/copy');
  await other.getByRole('button', { name: 'Send me a copy' }).click();
  await other.getByRole('link', { name: 'To the open request' }).click();
  await other.getByText('A person looks at this before it goes out').waitFor();
  await other.context().close();
});

test('hears in the preview what lies in the archive', async () => {
  await page.getByRole('link', { name: 'Look inside and listen' }).click();
  await page.getByRole('heading', { name: 'Listen before you keep it' }).waitFor();
  await page
    .getByRole('button', { name: /^Play / })
    .first()
    .click();
  await page.waitForFunction(() => {
    const audio = document.querySelector('audio');
    return audio?.currentSrc.includes('/bytes/archives/') && audio.currentTime > 0.2;
  });
  await page.getByRole('button', { name: 'Show the manifest' }).click();
  await page.getByText('"counts"').waitFor();
});

test(
  'proves who they are, downloads the file, and it is the one that was announced',
  async () => {
    const { password } = portal.signInOf('maximiliana');
    await page.getByRole('link', { name: 'Go to the download' }).click();
    await page.getByRole('heading', { name: 'How to check it' }).waitFor();
    const announced = await page
      .getByText(/^[0-9a-f]{64}$/)
      .first()
      .textContent();
    const key = await page
      .getByText(/^RW[\w+/=]{54}$/)
      .first()
      .textContent();
    portal.letProofAge('maximiliana');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Prove that it is me and download' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
    await dialog.getByLabel('Your password').fill('not this one');
    await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Your password').fill(password);
    await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
    const download = await started;
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(announced);
    await page.getByText('It left this portal in one piece').waitFor();
    await page.getByText(`node rightful-verify.mjs ${download.suggestedFilename()}`).first().waitFor();

    const verify = spawnSync(
      process.execPath,
      [join(root, 'dist/rightful-verify.mjs'), file, '--key', key ?? ''],
      {
        encoding: 'utf8',
      },
    );
    expect(verify.stdout + verify.stderr).toContain('Nothing was changed');
    expect(verify.status).toBe(0);
  },
  ONE_MINUTE,
);

test('the finished request and the download stand in the lists', async () => {
  await page.goto('/requests');
  await page.getByText('Downloaded', { exact: true }).first().waitFor();
  await page.getByText('Complete', { exact: true }).first().waitFor();
});

test('the address of the download is worth nothing to anybody else', async () => {
  const paths = await page.evaluate(async () => {
    const query = '{ me { deliveries { nodes { id downloadPath } } } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = await answer.json();
    return data.me.deliveries.nodes.map(({ id }: { id: string }) => `/bytes/deliveries/${id}`) as string[];
  });
  expect(paths).toHaveLength(1);
  const other = await openPage(browser, portal);
  await signIn(other, portal, 'emil');
  for (const path of paths) expect((await other.request.get(path)).status()).toBe(404);
  await other.context().close();
});
