import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Fed } from './feed.ts';

/** What a customer has in hand at the end, and what the page told them about it. */
export interface Copy {
  readonly file: string;
  readonly announcedSha256: string;
  /** As the page shows it: minisign's one line. */
  readonly publicKey: string;
}

/** What is used of a browser's own names, which are none here. */
interface InBrowser {
  readonly document: {
    querySelector(name: 'audio'): { readonly currentSrc: string; readonly currentTime: number } | null;
  };
}

const PATIENCE_MS = 180_000;

/** Clicks through the pages like the customer: sign in, ask, wait, listen inside, prove, download. */
export async function fetchCopy(browser: Browser, url: string, fed: Fed, folder: string): Promise<Copy> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await page.goto('/sign-in');
    await page.locator('#email').fill(fed.language.email);
    await page.locator('#password').fill(fed.password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((at) => at.pathname !== '/sign-in');
    await page.goto('/requests/new/copy');
    await page.getByRole('button', { name: 'Send me a copy' }).click();
    await page.waitForURL(/\/requests\/req_\w+$/);
    await page.getByRole('link', { name: 'Look inside and listen' }).click();
    await listen(page);
    await page.getByRole('link', { name: 'Go to the download' }).click();
    const announcedSha256 = await shown(page, /^[0-9a-f]{64}$/);
    const publicKey = await shown(page, /^RW[\w+/=]{54}$/);
    const file = await download(page, fed.password, folder);
    await page.getByText('It left this portal in one piece').waitFor();
    return { file, announcedSha256, publicKey };
  } finally {
    await context.close();
  }
}

/** Until sound runs that comes out of the archive. */
async function listen(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Play / })
    .first()
    .click();
  await page.waitForFunction(() => {
    const audio = (globalThis as unknown as InBrowser).document.querySelector('audio');
    return audio?.currentSrc.includes('/bytes/archives/') && audio.currentTime > 0.1;
  });
}

async function download(page: Page, password: string, folder: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Prove that it is me and download' }).click();
  const dialog = page.getByRole('dialog');
  await Promise.race([dialog.waitFor().catch(() => undefined), started]);
  // Whoever signed in a moment ago has proved it already.
  if (await dialog.isVisible()) {
    await dialog.getByLabel('Your password').fill(password);
    await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
  }
  const got = await started;
  const file = join(folder, got.suggestedFilename());
  await got.saveAs(file);
  return file;
}

async function shown(page: Page, form: RegExp): Promise<string> {
  return (await page.getByText(form).first().textContent()) ?? '';
}
