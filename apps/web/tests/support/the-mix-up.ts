import { equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Look, openPage, plainLook, signIn, speak } from './browser.ts';
import { argue, PATIENCE, sayDeleted } from './company.ts';
import type { DemoName, DemoPortal } from './demo-portal.ts';

/** Everybody in the story of 2018, each at a browser of their own. */
export interface Cast {
  readonly portal: DemoPortal;
  /** Whose voice it is. */
  readonly maximiliana: Page;
  /** Somebody without an account, who asked another company for a copy of his own. */
  readonly receiver: Page;
  readonly olivia: Page;
  readonly oskar: Page;
  readonly rita: Page;
  /** What the story leaves behind on its way. */
  readonly found: { file: string; caseNumber: string; key: string; incident: string; request: string };
}

type Person = 'maximiliana' | 'receiver' | 'olivia' | 'oskar' | 'rita';

export interface Chapter {
  readonly title: string;
  play(cast: Cast): Promise<void>;
  /** What the README shows of it: whose screen, from where on it. */
  readonly picture?: { readonly file: string; readonly of: Person; readonly from?: string };
}

const STAFF = ['maximiliana', 'olivia', 'oskar', 'rita'] as const;
/** As the demo has her. */
const NAME = 'Maximiliana Theodora Charlotte-Friederike von Beispielhausen zu Musterstadt-Nord';
const OURS = 'Everything that carries your recordings was stopped within seconds. We look for the cause.';

export async function gather(browser: Browser, portal: DemoPortal, look: Look = plainLook): Promise<Cast> {
  const enter = async (name: DemoName) => {
    const page = await openPage(browser, portal, look);
    await signIn(page, portal, name);
    await speak(page, look.locale);
    return page;
  };
  const [maximiliana, olivia, oskar, rita] = await Promise.all(STAFF.map(enter));
  const receiver = await openPage(browser, portal, look);
  const found = { file: '', caseNumber: '', key: '', incident: '', request: '' };
  const cast = { portal, maximiliana, receiver, olivia, oskar, rita, found } as Cast;
  for (const page of pagesOf(cast)) page.setDefaultTimeout(30_000);
  return cast;
}

export const pagesOf = ({ maximiliana, receiver, olivia, oskar, rita }: Cast): Page[] => [
  maximiliana,
  receiver,
  olivia,
  oskar,
  rita,
];

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What happened in 2018, and what happens here instead of what happened then. */
export const theMixUp: readonly Chapter[] = [
  {
    title: 'somebody takes a copy of her recordings; an employee puts the file into a stranger’s hands',
    async play({ portal, maximiliana: page, found }) {
      await page.goto('/requests/new/copy');
      await page.getByRole('button', { name: 'Send me a copy' }).click();
      await page.waitForURL(/\/requests\/req_\w+$/);
      found.request = page.url();
      await page.getByRole('link', { name: 'Look inside and listen' }).waitFor(PATIENCE);
      await page.goto(`${found.request}/download`);
      const started = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Prove that it is me and download' }).click();
      const hers = join(portal.folder, 'hers.zip');
      await (await started).saveAs(hers);
      await page.getByText('It left this portal in one piece').waitFor(PATIENCE);
      // The portal hands out nothing to anybody else. A hand does, outside it: as it was done then.
      const his = join(portal.folder, 'receiver');
      mkdirSync(his);
      found.file = join(his, 'your-data.zip');
      copyFileSync(hers, found.file);
    },
  },
  {
    title: 'he hears a stranger, and says so without an account; the file never leaves his computer',
    async play({ receiver: page, found }) {
      await page.goto('/report');
      await page
        .getByLabel('What happened?')
        .fill('I asked for my own data. In this file I hear somebody else at home.');
      await page.getByLabel('Your e-mail address').fill('receiver@example.net');
      await page.locator('input[type=file]').first().setInputFiles(found.file);
      await page.getByText(/^Computed from your-data\.zip/).waitFor();
      const digest = createHash('sha256').update(readFileSync(found.file)).digest('hex');
      equal(await page.locator('#evidence').inputValue(), digest);
      await page.getByRole('button', { name: 'Report it' }).click();
      await page.getByRole('heading', { name: 'Thank you. We have your report' }).waitFor();
      found.caseNumber = (await page.getByText(/^R\d{4}-\w{4}-\w{4}$/).textContent()) ?? '';
      found.key = (await page.locator('dd code').nth(1).textContent()) ?? '';
    },
    picture: { file: 'story-report', of: 'receiver' },
  },
  {
    title:
      'all that carries it is frozen, her copy as well; the officers see how far it reaches, and the clock',
    async play({ olivia, maximiliana, found }) {
      await Promise.all([
        (async () => {
          await maximiliana.goto(found.request);
          await maximiliana.getByText('Everything with this recording is frozen').waitFor();
          await maximiliana.goto(`${found.request}/download`);
          equal(await maximiliana.getByRole('button', { name: /download/i }).count(), 0);
        })(),
        (async () => {
          await olivia.goto('/desk/incidents');
          await olivia.getByRole('link').filter({ hasText: found.caseNumber }).click();
          await olivia.waitForURL(/inc_\w+$/);
          found.incident = olivia.url();
          await olivia.getByText(/^The authority must have heard of it by /).waitFor();
          await olivia.getByText(/frozen within .* of the report/).waitFor();
          await region(olivia, 'How far it reaches')
            .getByText(/^Counted from the ledgers on /)
            .waitFor(PATIENCE);
        })(),
      ]);
    },
    picture: { file: 'story-incident', of: 'olivia' },
  },
  {
    title:
      'it is assessed: the method’s number, what the law asks, and what the officer decides, with a reason',
    async play({ olivia }) {
      const form = region(olivia, 'Assessment');
      await form.getByRole('button', { name: 'Assess it' }).click();
      for (const duty of ['Notify the authority', 'Tell the people'])
        await form.getByRole('radiogroup', { name: duty }).getByText('it stands', { exact: true }).click();
      for (const why of await form.getByRole('textbox', { name: 'Why' }).all())
        await why.fill('A stranger heard months of home life.');
      await form.getByRole('button', { name: 'Keep this assessment' }).click();
      await form.getByText('Assessment 1, Olivia', { exact: false }).waitFor();
    },
  },
  {
    title: 'the draft for the authority is there already; what is missing is said, and it is filed in time',
    async play({ olivia }) {
      await region(olivia, 'Notification to the authority').getByRole('link').first().click();
      await olivia.waitForURL(/\/desk\/filings\/fil_\w+$/);
      await olivia.getByText(/fields? (is|are) missing for a complete filing/).waitFor();
      await olivia.getByLabel('Who files this: name, function').fill('Olivia Officer, data protection');
      await olivia
        .getByLabel('Root cause')
        .fill('An employee sent a file by hand to the address of another person.');
      await olivia.getByRole('button', { name: 'Save the draft' }).click();
      await olivia.getByText('Everything is saved.').waitFor();
      const plan = {
        mimeType: 'text/plain',
        buffer: Buffer.from('No file leaves by hand without a second person.'),
      };
      const choose = region(olivia, 'Attached files').locator('input[type=file]');
      await choose.setInputFiles({ ...plan, name: 'call.txt', buffer: Buffer.from(`Call ${NAME}.`) });
      await olivia.getByText(/^This may lead to somebody whose data it is/).waitFor();
      await choose.setInputFiles({ ...plan, name: 'plan.txt' });
      await olivia.getByText('plan.txt is attached.').waitFor();
      await olivia.getByRole('button', { name: 'File it' }).click();
      const dialog = olivia.getByRole('dialog');
      await dialog.getByText('preliminary filing').click();
      await dialog.getByRole('button', { name: 'File now' }).click();
      await dialog.waitFor({ state: 'detached' });
      await olivia.getByText('1 version was filed.').waitFor();
    },
    picture: { file: 'story-notification', of: 'olivia' },
  },
  {
    title:
      'the authority finds the four points, checks the proof in its browser, and is not fooled by another',
    async play({ rita, found }) {
      await rita.goto('/authority');
      await rita.getByRole('link', { name: `Case ${found.caseNumber}` }).click();
      await rita.getByRole('heading', { name: 'What has to be said' }).waitFor();
      for (const point of ['What happened, whose data, how many', 'Whom to ask', 'What may come of it'])
        await rita.getByRole('heading', { name: point }).waitFor();
      await rita.getByRole('button', { name: 'The whole form' }).click();
      await rita.getByText('An employee sent a file by hand').first().waitFor();
      const said = await rita.locator('main').innerText();
      for (const name of ['Maximiliana', 'receiver@example.net', 'Oskar']) ok(!said.includes(name), name);
      await rita.route('**/notification.json', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ body: (await answer.text()).replace('by hand', 'by mail') });
      });
      await rita.getByRole('button', { name: 'Each document and its signature' }).click();
      await rita.getByRole('link', { name: 'attachment-plan.txt', exact: true }).waitFor();
      const check = rita.getByRole('button', { name: 'Check it in this browser' });
      await check.click();
      await rita.getByText('This is not as it was filed').waitFor();
      await rita.unroute('**/notification.json');
      await check.click();
      await rita.getByText('Nothing was changed').waitFor();
    },
    picture: { file: 'story-authority', of: 'rita' },
  },
  {
    title: 'it confirms receipt under its own reference and asks; it is answered at once',
    async play({ olivia, rita }) {
      await rita.getByLabel('Your own reference').fill('LfD-2018-1700');
      await rita.getByRole('button', { name: 'Send' }).click();
      await rita.getByText('Your reference: LfD-2018-1700').waitFor();
      await rita.getByText('ask', { exact: true }).click();
      await rita.getByLabel('Your question').fill('Which other files did this employee send?');
      await rita.getByRole('button', { name: 'Send' }).click();
      await rita.getByText('Which other files did this employee send?').first().waitFor();
      await olivia.reload();
      await olivia.getByText('Its reference: LfD-2018-1700').waitFor();
      await olivia
        .getByLabel('Answer')
        .fill('None: the ledger of deliveries names each, and none but this went by hand.');
      await olivia.getByRole('button', { name: 'Send the answer' }).click();
      await olivia.getByText(/^Answered by Olivia/).waitFor();
      await rita.reload();
      await rita.getByText('None: the ledger of deliveries names each').waitFor();
    },
  },
  {
    title: 'two officers release the letter; she learns it from the company first, in plain words',
    async play({ olivia, oskar, maximiliana, found }) {
      await olivia.goto(found.incident);
      const letters = region(olivia, 'Letters to the people');
      await letters.getByRole('button', { name: 'What the letters say' }).click();
      await letters.getByRole('textbox', { name: 'What we did and do' }).fill(OURS);
      await letters.getByRole('button', { name: 'Keep this wording' }).click();
      await letters.getByText('Kept. Propose now that the letters go out.').waitFor();
      await letters.getByRole('button', { name: 'Send the letters' }).click();
      await argue(olivia, 'She has to know.', 'Propose it');
      await oskar.goto(found.incident);
      await region(oskar, 'What takes two').getByRole('button', { name: 'Confirm' }).click();
      await argue(oskar, 'I read it.', 'Confirm');
      await maximiliana.goto('/');
      await maximiliana
        .getByText('Something happened with your data. We wrote to you about it.')
        .waitFor(PATIENCE);
      await maximiliana.getByRole('link', { name: 'Read the letter' }).click();
      await maximiliana.getByText(OURS).waitFor();
    },
    picture: { file: 'story-letter', of: 'maximiliana' },
  },
  {
    title: 'he deletes it, and says so',
    async play({ receiver, found }) {
      await receiver.goto('/report');
      await receiver.getByRole('button', { name: 'I have a case number already' }).click();
      await receiver.getByRole('textbox', { name: 'Case number' }).fill(found.caseNumber);
      await receiver.getByRole('textbox', { name: 'Key to your report' }).fill(found.key);
      await receiver.getByRole('button', { name: 'See what came of it' }).click();
      await sayDeleted(receiver);
      await receiver.getByText('You said that nobody else got it from you.').waitFor();
    },
  },
  {
    title:
      'two officers end it, with its outcome; she may ask for a copy again, and the authority sees that it ended',
    async play({ olivia, oskar, maximiliana, rita, found }) {
      await olivia.goto(found.incident);
      await region(olivia, 'What takes two').getByRole('button', { name: 'End the incident' }).click();
      const dialog = olivia.getByRole('dialog');
      await dialog.getByText('a data breach').click();
      await dialog.getByText(/^It is let go/).click();
      const anyway = dialog.getByLabel('Why does it end all the same?');
      if ((await anyway.count()) > 0) await anyway.fill('What is frozen is let go by this end.');
      await argue(olivia, 'The file is gone, and she was told.', 'Propose');
      await oskar.goto(found.incident);
      await region(oskar, 'What takes two').getByRole('button', { name: 'Confirm' }).click();
      await argue(oskar, 'I looked at all of it.', 'Confirm');
      await oskar.getByText(/^Ended on .*: a data breach\.$/).waitFor();
      await maximiliana.goto(found.request);
      await maximiliana.getByText('What stopped this copy is settled').waitFor();
      await maximiliana.getByRole('link', { name: /^Ask/ }).first().waitFor();
      await rita.reload();
      await rita.getByText('The controller has ended its work on it.').waitFor();
    },
    picture: { file: 'story-ended', of: 'oskar' },
  },
];
