import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage } from './support/browser.ts';
import { argue, enter, PATIENCE, sayDeleted } from './support/company.ts';
import { mailTo } from './support/outbox.ts';
import { setStage } from './support/set-stage.ts';

const TWO_MINUTES = 120_000;
const STRANGER = 'stranger@example.net';
const stage = setStage();
let olivia: Page;
let oskar: Page;
let carla: Page;
let stranger: Page;
let incident = '';
let key = { number: '', secret: '' };

beforeAll(async () => {
  [olivia, oskar, carla, stranger] = await Promise.all([
    enter(stage, 'olivia'),
    enter(stage, 'oskar'),
    enter(stage, 'carla'),
    openPage(stage.browser, stage.portal),
  ]);
}, TWO_MINUTES);
afterAll(() => Promise.all([olivia, oskar, carla, stranger].map((page) => page?.context().close())));

const letters = (page: Page) => page.getByRole('region', { name: 'Letters to the people' });
const steps = (page: Page) => page.getByRole('region', { name: 'What takes two' });

test(
  'a stranger reports what they received; whoever it touches has a letter that waits',
  async () => {
    await carla.goto('/requests');
    await carla.getByRole('listitem').filter({ hasText: 'Ready' }).getByRole('link').first().click();
    await carla.waitForURL(/req_\w+$/);
    const request = /req_\w+/.exec(carla.url())?.[0] ?? '';

    await stranger.goto('/report');
    await stranger.getByLabel('What happened?').fill('A copy came to me, and somebody else speaks in it.');
    await stranger.getByLabel('Your e-mail address').fill(STRANGER);
    await stranger.locator('#evidence').fill(request);
    await stranger.getByRole('button', { name: 'Report it' }).click();
    await stranger.getByRole('heading', { name: 'Thank you. We have your report' }).waitFor();
    const number = (await stranger.getByText(/^R\d{4}-\w{4}-\w{4}$/).textContent()) ?? '';
    const secret = (await stranger.locator('dd code').nth(1).textContent()) ?? '';
    key = { number, secret };

    await olivia.goto('/desk/incidents');
    await olivia.getByRole('link').filter({ hasText: number }).click();
    await olivia.waitForURL(/inc_\w+$/);
    incident = olivia.url();
    await letters(olivia)
      .getByRole('row')
      .filter({ hasText: /Carla/ })
      .getByText('prepared')
      .waitFor(PATIENCE);
  },
  TWO_MINUTES,
);

test(
  'the first officer reads the very words before they propose that the letters go out, the second before they confirm',
  async () => {
    await letters(olivia).getByRole('button', { name: 'What the letters say' }).click();
    await letters(olivia)
      .getByRole('textbox', { name: 'What we did and do' })
      .fill('Everything that carries your recordings was stopped. We look for the cause.');
    await letters(olivia).getByRole('button', { name: 'Keep this wording' }).click();
    await letters(olivia).getByText('Kept. Propose now that the letters go out.').waitFor();
    await letters(olivia).getByRole('button', { name: 'Send the letters' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByText('1 letter goes out.').waitFor();
    await dialog.getByText(/^Hello Carla/).waitFor();
    await dialog.getByText('Everything that carries your recordings was stopped.').waitFor();
    await dialog.getByText('German', { exact: true }).click();
    await dialog.getByText(/^Guten Tag Carla/).waitFor();
    await argue(olivia, 'The customer has to know.', 'Propose it');
    await steps(olivia).getByText('Waits for another officer').waitFor();

    await oskar.goto(incident);
    await steps(oskar).getByText('1 letter goes out in wording 1.').waitFor();
    await steps(oskar)
      .getByText(/^Hello Carla/)
      .waitFor();
    await steps(oskar).getByRole('button', { name: 'Confirm' }).click();
    await argue(oskar, 'I read it.', 'Confirm');
    const mail = await mailTo(stage.portal.folder, stage.portal.signInOf('carla').email, 'important letter');
    expect(mail).not.toContain(key.number);
  },
  TWO_MINUTES,
);

test(
  'the customer is told before all else, reads the letter in the portal, and the officer sees that it was read',
  async () => {
    await carla.goto('/');
    await carla.getByText('Something happened with your data. We wrote to you about it.').waitFor(PATIENCE);
    await carla.getByRole('link', { name: 'Read the letter' }).click();
    await carla.getByRole('heading', { name: 'What you can do' }).waitFor();
    await carla.getByText('Everything that carries your recordings was stopped.').waitFor();
    await carla.getByText(`Case number: ${key.number}`).waitFor();
    await carla.getByRole('link', { name: 'To the overview' }).click();
    await carla.getByRole('link', { name: 'A letter about your data' }).waitFor();
    await olivia.reload();
    await letters(olivia)
      .getByRole('row')
      .filter({ hasText: /Carla/ })
      .getByText('read', { exact: true })
      .waitFor();
    expect(await letters(olivia).getByRole('button', { name: 'Send the letters' }).count()).toBe(0);
  },
  TWO_MINUTES,
);

test(
  'the stranger says what became of their copy, and hears what came of the report when the incident ends',
  async () => {
    await stranger.goto('/report');
    await stranger.getByRole('button', { name: 'I have a case number already' }).click();
    const look = async (secret: string) => {
      await stranger.getByRole('textbox', { name: 'Case number' }).fill(key.number);
      await stranger.getByRole('textbox', { name: 'Key to your report' }).fill(secret);
      await stranger.getByRole('button', { name: 'See what came of it' }).click();
    };
    await look('guess');
    await stranger.getByRole('alert').getByText('There is no case with this number').waitFor();
    await look(key.secret);
    await stranger.getByText('People look at it.').waitFor();
    await sayDeleted(stranger, 'My brother, who deleted it.');
    await stranger.getByText('You said that somebody else got it from you.').waitFor();
    await stranger.getByText('My brother, who deleted it.').first().waitFor();

    await olivia.reload();
    await olivia.getByText('“My brother, who deleted it.”').waitFor();
    await steps(olivia).getByRole('button', { name: 'End the incident' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByText('Still open:').waitFor();
    await dialog.getByText(/recordings? (is|are) frozen\.$/).waitFor();
    await dialog.getByText('a data breach').click();
    await dialog.getByText(/^It is let go/).click();
    await dialog.getByLabel('Why', { exact: true }).fill('The copy is gone.');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.getByRole('alert').getByText('Say why it ends although something is still open.').waitFor();
    await dialog.getByLabel('Why does it end all the same?').fill('It is let go by this end.');
    await argue(olivia, 'The copy is gone.', 'Propose');

    await oskar.goto(incident);
    await steps(oskar).getByText('Still open:').waitFor();
    await steps(oskar).getByText('It is let go by this end.').waitFor();
    await steps(oskar).getByRole('button', { name: 'Confirm' }).click();
    await argue(oskar, 'I looked at all of it.', 'Confirm');
    await oskar.getByText(/^Ended on .*: a data breach\.$/).waitFor();

    const mail = await mailTo(stage.portal.folder, STRANGER, 'You were right');
    expect(mail).not.toContain('Carla');
    await look(key.secret);
    await stranger.getByText(/^Closed on /).waitFor();
    await stranger.getByText(/^You were right: something went where it should not have/).waitFor();
  },
  TWO_MINUTES,
);
