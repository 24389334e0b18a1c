import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { DemoName, DemoPortal } from './demo-portal.ts';

/** Debian's Chromium, or the one that RIGHTFUL_CHROMIUM names. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.RIGHTFUL_CHROMIUM || '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
}

export interface Look {
  locale: 'en' | 'de';
  colorScheme: 'light' | 'dark';
  width: 'desktop' | 'phone';
}

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

export const plainLook: Look = { locale: 'en', colorScheme: 'light', width: 'desktop' };

/** A page of its own, without motion; it remembers what the console complained about. */
export async function openPage(browser: Browser, portal: DemoPortal, look: Look = plainLook): Promise<Page> {
  const options: BrowserContextOptions = {
    baseURL: portal.url,
    viewport: sizes[look.width],
    hasTouch: look.width === 'phone',
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
    locale: look.locale === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** Signs in on the page for it, as everybody does, and goes on to `next`. */
export async function signIn(page: Page, portal: DemoPortal, name: DemoName, next = '/'): Promise<void> {
  const { email, password } = portal.signInOf(name);
  await page.goto('/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  if (next !== '/') await page.goto(next);
}

/** Sets the language of the signed-in account, and with it of the pages. */
export async function speak(page: Page, locale: Look['locale']): Promise<void> {
  const done = await page.evaluate(async (wanted) => {
    const query = 'mutation ($locale: Locale!) { setLocale(locale: $locale) { locale } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { locale: wanted } }),
    });
    return answer.ok;
  }, locale.toUpperCase());
  if (!done) throw new Error('The language could not be set.');
  await page.context().addCookies([{ name: 'rightful-locale', value: locale, url: page.url() }]);
}
