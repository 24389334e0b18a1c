import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { startDemoPortal } from './support/demo-portal.ts';

const TWO_MINUTES = 120_000;
const PAGES = ['requests', 'requests/new/erasure', 'requests/new/restriction', '', 'ask'];
/** How a law may name itself or one that its answers rest on, by regime; what is left names the GDPR. */
const OWN = /UK[ -](?:GDPR|DSGVO)|(?:LGPD|DSG|DSV)\)?,? [Aa]rt\. \d+/g;
const EUROPEAN = /.{0,40}(?:GDPR|DSGVO|\bArt\. ?\d).{0,20}/g;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each([
  ['gdpr', 'DE-BY', 'Europe/Berlin', 'General Data Protection Regulation', 'GDPR Art. 12(3)'],
  ['uk-gdpr', 'GB-ENG', 'Europe/London', 'UK General Data Protection Regulation', 'UK GDPR Art. 12A'],
  ['ccpa', 'US-CA', 'America/Los_Angeles', 'California Consumer Privacy Act', 'Title 11, § 7021(b)'],
  ['lgpd', 'BR-SP', 'America/Sao_Paulo', 'Brazilian General Data Protection Law', 'art. 19, II'],
  ['ch-dsg', 'CH-ZH', 'Europe/Zurich', 'Swiss Data Protection Act', 'Art. 18(1)'],
])(
  'under %s a customer goes from the form to a date that explains itself',
  async (regime, where, zone, title, citation) => {
    const settings = { RIGHTFUL_REGIME: regime, RIGHTFUL_JURISDICTION: where, RIGHTFUL_TIME_ZONE: zone };
    const portal = await startDemoPortal(undefined, undefined, settings);
    try {
      const page = await openPage(browser, portal);
      await signIn(page, portal, 'bruno');
      await speak(page, 'en');
      await page.goto('/requests/new/objection');
      await page.getByText('That anything is trained or improved').click();
      await page.getByLabel('Why, for you?').fill('I do not want to be learned from.');
      await page.getByRole('button', { name: 'Object', exact: true }).click();
      await page.getByText('Your objection holds from now on').waitFor();
      await page.getByRole('button', { name: 'Why this date?' }).click();
      await page.getByText(title).waitFor();
      const words = await page.locator('main').innerText();
      expect(words).toContain(zone);
      expect(words).toContain(citation);
      for (const locale of regime === 'gdpr' || regime === 'uk-gdpr' ? [] : (['en', 'de'] as const)) {
        await speak(page, locale);
        for (const path of PAGES) {
          await page.goto(`/${path}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          for (const why of await page.locator('main button[aria-expanded=false]').all()) await why.click();
          const named = (await page.locator('main').innerText()).replace(OWN, '').match(EUROPEAN);
          expect([regime, locale, path, named]).toEqual([regime, locale, path, null]);
        }
      }
      await page.context().close();
    } finally {
      await portal.stop();
    }
  },
  TWO_MINUTES,
);
