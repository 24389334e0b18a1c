import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';

const ONE_MINUTE = 60_000;
const REASON = 'The gate doubts who had this speaker in April.';
let portal: DemoPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  page = await openPage(browser, portal);
}, 3 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

/** Answers the dialog that asks for proof. */
async function prove(): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Is it still you?' });
  await dialog.getByLabel('Your password').fill(portal.signInOf('olivia').password);
  await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
}

test('the worklist opens with the reason of each place, and the keys walk it', async () => {
  await signIn(page, portal, 'olivia');
  await page.waitForURL(/\/desk$/);
  await page
    .getByText(/^Held by the gate/)
    .first()
    .waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/requests\/req_/);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
});

test(
  'a review opens only with a reason; then the officer can listen',
  async () => {
    await page.getByRole('link').filter({ hasText: 'Held by the gate' }).first().click();
    portal.letProofsAge();
    await page.getByRole('button', { name: 'Open a review' }).click();
    await page.getByRole('button', { name: 'Open the review' }).click();
    await page.getByRole('alert').getByText('Write the reason.').waitFor();
    await page.getByLabel('Reason').fill(REASON);
    await page.getByRole('button', { name: 'Open the review' }).click();
    await prove();
    await page.getByRole('heading', { name: 'Open review' }).waitFor();
    await page
      .getByRole('button', { name: /^Play / })
      .first()
      .click();
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
    await page.getByRole('button', { name: 'Close the review' }).click();
    await page.getByRole('heading', { name: 'Open review' }).waitFor({ state: 'detached' });
  },
  ONE_MINUTE,
);

test('the customer sees that an officer listened, and why', async () => {
  const customer = await openPage(browser, portal);
  await signIn(customer, portal, 'ada', '/listened');
  await speak(customer, 'en');
  await customer.goto('/listened');
  await customer.getByText(REASON).first().waitFor();
  await customer.context().close();
});

test(
  'releasing the hold lets the request go on',
  async () => {
    portal.letProofsAge();
    await page.getByRole('button', { name: 'Release the hold' }).click();
    await page.getByLabel('Reason').fill('The bill of sale shows that the speaker was sold.');
    await page.getByRole('button', { name: 'Release it' }).click();
    await prove();
    await page.getByText(/^Ready: waits for the customer|^Made ready/).waitFor({ timeout: 30_000 });
  },
  ONE_MINUTE,
);

test('quarantine says why each file lies there; the audit log stands', async () => {
  await page.getByRole('link', { name: 'Quarantine' }).click();
  await page.getByText('Unknown device').first().waitFor();
  await page.getByText('Not a sound').first().waitFor();
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.getByText('Last entry').waitFor();
});

test('the regulator reads counts and no people', async () => {
  const regulator = await openPage(browser, portal);
  await signIn(regulator, portal, 'rita');
  await regulator.waitForURL(/\/authority$/);
  await regulator.getByRole('heading', { name: /^1\. Requests/ }).waitFor();
  const words = await regulator.locator('main').innerText();
  for (const name of ['Ada', 'Bruno', 'Carla', 'Emil', 'Frida', 'Maximiliana'])
    expect(words).not.toContain(name);
  await regulator.context().close();
});

test('another role is led to its own home', async () => {
  await page.goto('/requests');
  await page.waitForURL(/\/desk$/);
});
