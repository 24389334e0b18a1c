import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enter } from './support/company.ts';
import { setStage } from './support/set-stage.ts';

const TWO_MINUTES = 120_000;
const stage = setStage();
let olivia: Page;
let oskar: Page;
let ada: Page;

beforeAll(async () => {
  [olivia, oskar, ada] = await Promise.all([
    enter(stage, 'olivia'),
    enter(stage, 'oskar'),
    enter(stage, 'ada'),
  ]);
}, TWO_MINUTES);
afterAll(() => Promise.all([olivia, oskar, ada].map((page) => page?.context().close())));

/** The recording that Ada reports, as its own page shows it. */
let recording = '';
let incident = '';

test(
  'a report opens a room with its clock, its reach and a timeline that writes itself',
  async () => {
    await ada.goto('/recordings');
    await ada
      .getByRole('link', { name: /^More about / })
      .first()
      .click();
    await ada
      .getByRole('button', { name: /This is not me/ })
      .first()
      .click();
    await ada.getByRole('button', { name: 'Freeze everything with this recording' }).click();
    const dialog = ada.getByRole('dialog', { name: 'It is frozen' });
    const answer = await dialog.getByText('Your case number is').textContent();
    const caseNumber = /R\d{4}-\w{4}-\w{4}/.exec(answer ?? '')?.[0] ?? '';
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    recording = ada.url();

    await olivia.goto('/desk/incidents');
    await olivia.getByRole('link').filter({ hasText: caseNumber }).click();
    await olivia.getByText(/^The authority must have heard of it by /).waitFor();
    await olivia.getByRole('button', { name: 'Why this moment, and what others read into it' }).click();
    await olivia.getByText('72 hours after becoming aware', { exact: false }).waitFor();
    await olivia.getByText('Disputed: shown, not relied on').first().waitFor();
    const reach = olivia.getByRole('region', { name: 'How far it reaches' });
    await reach.getByText(/^Counted from the ledgers on .*, version 1\.$/).waitFor({ timeout: 90_000 });
    const timeline = olivia.getByRole('region', { name: 'What happened', exact: true });
    await timeline.getByText('Reported: “This is not me”, a customer').waitFor();
    incident = olivia.url();
  },
  TWO_MINUTES,
);

test('what is written down names nobody, and stands at once for the other officer', async () => {
  const notes = olivia.getByRole('region', { name: 'Written down' });
  await notes.getByRole('button', { name: 'Write it down' }).click();
  await notes.getByRole('alert').getByText('Write down why.').waitFor();
  await notes.getByLabel('Your words').fill('Ada Example hears a visitor.');
  await notes.getByRole('button', { name: 'Write it down' }).click();
  await notes.getByRole('alert').getByText('This names somebody whom the incident touches.').waitFor();
  await notes.getByLabel('Your words').fill('The customer hears a visitor.');
  await notes.getByRole('button', { name: 'Write it down' }).click();
  await notes.getByRole('listitem').getByText('The customer hears a visitor.').waitFor();
  await oskar.goto(incident);
  await oskar.getByRole('listitem').getByText('The customer hears a visitor.').waitFor();
});

test(
  'an incident is assessed from what is known; a number decides nothing, the officer does, with a reason',
  async () => {
    const assessment = (page: Page) => page.getByRole('region', { name: 'Assessment' });
    const form = assessment(olivia);
    await olivia.getByText('Whether the duty stands was not assessed yet.').waitFor();
    await form.getByRole('button', { name: 'Assess it' }).click();
    await form.getByLabel('At least').waitFor();
    // What the ledgers count is there already; everything may stay unknown.
    expect(await form.getByLabel('At least').inputValue()).toBe('1');
    expect(await form.getByLabel('The key, too, is out of their reach.').inputValue()).toBe('?');
    await form.getByLabel('At most').fill('0');
    await form.getByRole('button', { name: 'Keep this assessment' }).click();
    await form.getByRole('alert').getByText('Give two whole numbers').waitFor();
    await form.getByLabel('At most').fill('3');
    await form.getByRole('button', { name: 'Keep this assessment' }).click();
    await form.getByText('Assessment 1, Olivia', { exact: false }).waitFor();
    await form
      .getByText(/^Yours to judge; the rules lean to: do it/)
      .first()
      .waitFor();
    await olivia
      .getByText('The assessment leaves it to you whether the authority must hear of it.')
      .waitFor();

    await form.getByRole('button', { name: 'Assess it anew' }).click();
    await form
      .getByLabel(/^Behaviour:/)
      .first()
      .selectOption({ label: 'it gives a detailed profile' });
    const authority = form.getByRole('radiogroup', { name: 'Notify the authority' });
    await authority.getByText('it stands', { exact: true }).click();
    await form.getByRole('button', { name: 'Keep this assessment' }).click();
    await form.getByRole('alert').getByText('Say why you decide so.').waitFor();
    await form.getByRole('textbox', { name: 'Why' }).fill('A stranger heard a month of home life.');
    await form.getByRole('button', { name: 'Keep this assessment' }).click();
    await form.getByText('Assessment 2, Olivia', { exact: false }).waitFor();
    await olivia.getByText(/^Assessed as a duty: the authority must have heard of it by /).waitFor();

    await oskar.reload();
    await assessment(oskar).getByText('A stranger heard a month of home life.').waitFor();
    await assessment(oskar).getByRole('button', { name: '1 earlier assessment' }).waitFor();
    const timeline = oskar.getByRole('region', { name: 'What happened', exact: true });
    await timeline
      .getByText(/^Assessed, Olivia/)
      .first()
      .waitFor();
  },
  TWO_MINUTES,
);

test(
  'one officer proposes to let go what is frozen, another person confirms, and the customer hears it again',
  async () => {
    await ada.goto(recording);
    await ada.getByText('This recording is frozen').waitFor();
    const steps = (page: Page) => page.getByRole('region', { name: 'What takes two' });
    await steps(olivia).getByRole('button', { name: 'Let go what is frozen' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByLabel('Why').fill('It is a visitor, whom the customer knows.');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.waitFor({ state: 'detached' });
    await steps(olivia).getByText('Waits for another officer').waitFor();
    expect(await steps(olivia).getByRole('button', { name: 'Confirm' }).count()).toBe(0);

    await oskar.reload();
    await steps(oskar).getByText('Another officer proposes this; you decide').waitFor();
    await steps(oskar).getByRole('button', { name: 'Confirm' }).click();
    await oskar.getByRole('dialog').getByLabel('Why').fill('I heard the customer say so.');
    await oskar.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await oskar.getByRole('dialog').waitFor({ state: 'detached' });
    await steps(oskar).getByRole('button', { name: '1 earlier step' }).waitFor();

    await ada.reload();
    await ada.getByRole('button', { name: 'Play this recording' }).waitFor();
  },
  TWO_MINUTES,
);

test(
  'an incident is ended by two, and stays in the register with its outcome',
  async () => {
    const steps = (page: Page) => page.getByRole('region', { name: 'What takes two' });
    await steps(oskar).getByRole('button', { name: 'End the incident' }).click();
    const dialog = oskar.getByRole('dialog');
    await dialog.getByText('The authority has to be notified, and nothing is filed.').waitFor();
    await dialog.getByLabel('Why', { exact: true }).fill('A visitor, and nothing went out.');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.getByRole('alert').getByText('Answer both questions.').waitFor();
    await dialog.getByText('no breach').click();
    await dialog.getByText(/^It is let go/).click();
    await dialog.getByLabel('Why does it end all the same?').fill('It was no breach, as we know now.');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.waitFor({ state: 'detached' });

    await olivia.goto(incident);
    await steps(olivia).getByRole('button', { name: 'Confirm' }).click();
    await olivia.getByRole('dialog').getByLabel('Why').fill('Nothing went out, by the ledger.');
    await olivia.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await olivia.getByText(/^Ended on .*: no breach\.$/).waitFor();
    expect(await steps(olivia).getByRole('button', { name: 'End the incident' }).count()).toBe(0);
  },
  TWO_MINUTES,
);
