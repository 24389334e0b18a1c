import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './support/accessible.ts';
import { openBrowser, openPage, signIn, speak } from './support/browser.ts';
import { doWithWords } from './support/company.ts';
import { type DemoName, type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { mailTo } from './support/outbox.ts';

const TWO_MINUTES = 120_000;
const DAY_MS = 86_400_000;
let portal: DemoPortal;
let browser: Browser;
let olivia: Page;

async function enter(name: DemoName): Promise<Page> {
  const page = await openPage(browser, portal);
  page.setDefaultTimeout(30_000);
  await signIn(page, portal, name);
  await speak(page, 'en');
  return page;
}
async function somebody(): Promise<Page> {
  const page = await openPage(browser, portal);
  page.setDefaultTimeout(30_000);
  return page;
}

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  olivia = await enter('olivia');
}, 2 * TWO_MINUTES);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, TWO_MINUTES);

/** The device of a customer, and when it first recorded. */
function deviceOf(name: string): { serial: string; at: Date } {
  const database = new Sqlite(join(portal.folder, 'rightful.sqlite'), { readonly: true });
  const row = database
    .prepare(
      `SELECT d.serial AS serial, r.recorded_at AS at FROM recordings r
       JOIN devices d ON d.id = r.device_id JOIN subjects s ON s.id = r.subject_id
       WHERE s.display_name LIKE ? ORDER BY r.recorded_at LIMIT 1`,
    )
    .get(`${name}%`) as { serial: string; at: number };
  database.close();
  return { serial: row.serial, at: new Date(row.at) };
}

async function typeDay(page: Page, field: string, day: Date): Promise<void> {
  const parts = { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
  for (const [part, value] of Object.entries(parts)) {
    await page.locator(`#${field} [data-type=${part}], [id="${field}"] [data-type=${part}]`).first().click();
    await page.keyboard.type(String(value));
  }
}
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const answer = async (page: Page, label: string, words: string) => {
  await page.getByLabel(label, { exact: true }).fill(words);
  await goOn(page);
};
const choose = async (page: Page, option: string) => {
  await page.locator('main label').filter({ hasText: option }).first().click();
  await goOn(page);
};

interface Asking {
  kind: string;
  who: string;
  name: string;
  email: string;
  find?(page: Page): Promise<void>;
}

/** Asks on the page for everybody; answers the number of the case and the code from the mail. */
async function ask(page: Page, asking: Asking): Promise<{ caseNumber: string; code: string }> {
  await page.goto('/ask');
  await choose(page, asking.kind);
  await choose(page, asking.who);
  await answer(page, 'Name', asking.name);
  await answer(page, 'E-mail address', asking.email);
  await asking.find?.(page);
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText('Write down your case number').waitFor();
  const caseNumber =
    (await page
      .getByText(/^A\d{4}-/)
      .first()
      .textContent()) ?? '';
  const mail = await mailTo(portal.folder, asking.email, caseNumber);
  return { caseNumber, code: /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(mail.slice(mail.indexOf('Code')))?.[0] ?? '' };
}
async function proveHere(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code from the mail').fill(code);
  await page.getByRole('button', { name: 'Show my case' }).click();
}
async function look(page: Page, caseNumber: string, code: string): Promise<void> {
  await page.goto('/ask/case');
  await page.getByLabel('Case number').fill(caseNumber);
  await proveHere(page, code);
}

async function openCase(page: Page, caseNumber: string): Promise<void> {
  await page.goto('/desk/intake');
  await page.getByRole('link').filter({ hasText: caseNumber }).first().click();
  await page.getByRole('heading', { name: `Case ${caseNumber}` }).waitFor();
}
const identityProven = (page: Page, means: string) =>
  doWithWords(page, 'Identity is proven', 'They showed it.', 'It is proven', (dialog) =>
    dialog.getByText(means, { exact: true }).click(),
  );

test(
  'somebody who cannot sign in asks without an account, proves the address, and reads that an officer made it a request',
  async () => {
    const emil = await somebody();
    const { caseNumber, code } = await ask(emil, {
      kind: 'My recordings kept, but not used',
      who: 'I have an account, but I cannot sign in',
      name: 'Emil Sample',
      email: portal.signInOf('emil').email,
    });
    await olivia.goto('/desk/intake');
    await proveHere(emil, code);
    await emil.getByText('A privacy officer looks at it').waitFor();

    await openCase(olivia, caseNumber);
    expect(await olivia.getByText('Emil Sample').count()).toBe(0);
    await olivia.getByRole('button', { name: 'Take this case' }).click();
    await olivia.getByText('Emil Sample').first().waitFor();
    await identityProven(olivia, 'an address we know');
    await olivia.getByText('What was proven leads to Emil Sample.').waitFor();
    await doWithWords(olivia, 'Make it a request', 'The address is the account’s.', 'Make it a request');
    await olivia.getByText('Became a request').first().waitFor();

    await look(emil, caseNumber, code);
    await emil.getByText('It is being answered').waitFor();
    await mailTo(portal.folder, portal.signInOf('emil').email, `news in your case ${caseNumber}`);
    await emil.context().close();
    const signedIn = await enter('emil');
    await signedIn.goto('/requests');
    await signedIn
      .getByText(/^Keep, do not use/)
      .first()
      .waitFor();
    await signedIn.context().close();
  },
  TWO_MINUTES,
);

test(
  'a letter that came ten days ago runs since then; the serial of the device leads to its owner, and another officer accepts the erasure',
  async () => {
    const came = new Date(Date.now() - 10 * DAY_MS);
    await olivia.goto('/desk/intake/new');
    await olivia.getByText('By letter', { exact: true }).click();
    await typeDay(olivia, 'entered-received', came);
    await olivia.getByText('Erasure', { exact: true }).click();
    await olivia.getByText('customer without an account', { exact: true }).click();
    await olivia.getByLabel('Name of the person').fill('Carla Muster');
    await olivia.getByLabel('Serial number of the device').fill(deviceOf('Carla').serial);
    await olivia.getByRole('button', { name: 'Start the case' }).click();
    await olivia.waitForURL(/itk_\w+$/);
    const address = olivia.url();
    const received = olivia
      .getByText('Received', { exact: true })
      .locator('xpath=following-sibling::dd')
      .first();
    expect((await received.innerText()).replaceAll(/\s/g, ' ')).toContain(
      came.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    );
    await identityProven(olivia, 'answers only they can give');
    await olivia.getByText('What was proven leads to Carla Muster.').waitFor();
    await olivia.getByText('By: a device they own now, and the name').waitFor();
    await olivia.getByRole('button', { name: 'Make it a request' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.locator('textarea').fill('The serial is hers.');
    await dialog.getByRole('button', { name: 'Make it a request' }).click();
    await dialog.getByText('An erasure that you entered yourself is accepted by another officer.').waitFor();

    const oskar = await enter('oskar');
    await oskar.goto(address);
    await doWithWords(oskar, 'Take this case', 'The second pair of eyes.', 'Take it over');
    await doWithWords(oskar, 'Make it a request', 'The serial is hers.', 'Make it a request');
    await oskar.getByRole('link', { name: 'Open the request' }).click();
    await oskar.waitForURL(/req_\w+$/);
    const due = new Date(came.getFullYear(), came.getMonth() + 1, 1);
    await oskar
      .getByText(
        new RegExp(due.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' }).replace(' ', '\\s')),
      )
      .first()
      .waitFor();
    await oskar.context().close();
  },
  TWO_MINUTES,
);

test(
  'a guest whose voice is on somebody else’s speaker: it is marked unheard, and the owner’s next copy waits for an ear',
  async () => {
    const { serial, at } = deviceOf('Maximiliana');
    const guest = await somebody();
    const { caseNumber, code } = await ask(guest, {
      kind: 'No listening by people, no training',
      who: 'Somebody else’s device recorded me',
      name: 'Vera Vorbei',
      email: 'vera@example.org',
      async find(page) {
        await page.getByLabel('Serial number of the device').fill(serial);
        await typeDay(page, 'heard-from', at);
      },
    });
    await proveHere(guest, code);
    await guest.getByText('A privacy officer looks at it').waitFor();

    await openCase(olivia, caseNumber);
    await olivia.getByRole('button', { name: 'Take this case' }).click();
    await identityProven(olivia, 'answers only they can give');
    const voices = olivia.locator('section[aria-labelledby=voices]');
    await voices.getByText('On which recordings could the voice be?').waitFor();
    expect(await olivia.locator('main').innerText()).not.toMatch(/Maximiliana/);
    await voices.getByText('All of them').click();
    await doWithWords(
      olivia,
      'Mark these and close the case',
      'You were heard there.',
      'Mark them and close',
    );
    await olivia.getByText('recordings with the voice are marked').waitFor();

    await look(guest, caseNumber, code);
    await guest.getByText('The recordings with your voice are marked.').waitFor();
    expect(await guest.locator('main').innerText()).not.toMatch(/Maximiliana/);
    await guest.context().close();

    const maximiliana = await enter('maximiliana');
    await maximiliana.goto('/requests/new/portability');
    await maximiliana.getByRole('button', { name: 'Make my data ready' }).click();
    await maximiliana.waitForURL(/req_\w+$/);
    const request = /req_\w+/.exec(maximiliana.url())?.[0];
    await expectHeld(olivia, `/desk/requests/${request}`);
    await olivia.goto(`/desk/requests/${request}/review`);
    await olivia.getByText('somebody else’s voice').first().waitFor();
    await maximiliana.context().close();
  },
  TWO_MINUTES,
);

async function expectHeld(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open a review' }).waitFor();
  await page.goto(`${address}/review`);
  await doWithWords(page, 'Open a review', 'Somebody else names their voice.', 'Open the review');
}

test(
  'who asked takes the case back with the code, and nobody works on it any more',
  async () => {
    const nora = await somebody();
    const { caseNumber, code } = await ask(nora, {
      kind: 'A copy of my recordings',
      who: 'I am a customer and have no account',
      name: 'Nora Niemand',
      email: 'nora@example.org',
    });
    await proveHere(nora, code);
    await nora.getByText('A privacy officer looks at it').waitFor();
    await expectAccessible(nora);
    await nora.getByRole('button', { name: 'Take my case back' }).click();
    await nora.getByRole('dialog').waitFor();
    await expectAccessible(nora);
    await nora.getByRole('button', { name: 'Take it back for good' }).click();
    await nora.getByText('You took it back.').waitFor();
    await olivia.goto('/desk/intake');
    await olivia.getByRole('link', { name: 'Enter a letter or a call' }).waitFor();
    expect(await olivia.getByText(caseNumber).count()).toBe(0);
    await nora.context().close();
  },
  TWO_MINUTES,
);
