import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enter } from './support/company.ts';
import { setStage } from './support/set-stage.ts';

const TWO_MINUTES = 120_000;
const stage = setStage();
let olivia: Page;
let oskar: Page;
let caseNumber = '';

beforeAll(async () => {
  [olivia, oskar] = await Promise.all([enter(stage, 'olivia'), enter(stage, 'oskar')]);
}, TWO_MINUTES);
afterAll(() => Promise.all([olivia, oskar].map((page) => page?.context().close())));

test(
  'an officer opens an incident for what a processor told, and what it touches is frozen',
  async () => {
    await olivia.goto('/desk/incidents');
    await olivia.getByRole('link', { name: 'Open an incident' }).click();
    await olivia.getByRole('button', { name: 'Open and freeze' }).click();
    await olivia.getByRole('alert').getByText('Write down what was noticed.').waitFor();
    await olivia.getByText('A processor told of it').click();
    await olivia.getByLabel('Which processor').fill('Sound Ltd');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 16);
    await olivia.getByLabel('When the message came').fill(yesterday);
    await olivia.getByLabel('What was noticed').fill('A backup of sounds was readable for an hour.');
    await olivia.getByLabel('Kind').selectOption({ label: 'Device, by its serial number' });
    await olivia.getByLabel('Number').fill('EX9-9999');
    await olivia.getByRole('button', { name: 'Open and freeze' }).click();
    await olivia.getByRole('alert').getByText('One of these numbers leads to nothing here.').waitFor();
    await olivia.getByLabel('Number').fill('EX1-0001');
    await olivia.getByRole('button', { name: 'Open and freeze' }).click();
    await olivia.waitForURL(/\/desk\/incidents\/inc_\w+$/);
    await olivia.getByText(/recordings?.*: frozen within/).waitFor();
    const facts = olivia.getByRole('region', { name: 'What is known' });
    await facts.getByText('The processor’s message came at this moment.').waitFor();
    await facts.getByText(/^Sound Ltd, /).waitFor();
    const timeline = olivia.getByRole('region', { name: 'What happened', exact: true });
    await timeline.getByText('Opened: a processor told of it, Olivia Officer').waitFor();
    const title = await olivia.getByRole('heading', { level: 1 }).textContent();
    caseNumber = /R\d{4}-\w{4}-\w{4}/.exec(title ?? '')?.[0] ?? '';
  },
  TWO_MINUTES,
);

test(
  'what waits in it stands on the list for a second pair of eyes',
  async () => {
    await olivia.getByRole('button', { name: 'Let go what is frozen' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByLabel('Why').fill('The backup was empty.');
    await dialog.getByRole('button', { name: 'Propose' }).click();
    await dialog.waitFor({ state: 'detached' });
    await oskar.goto('/desk/decisions');
    const row = oskar.getByRole('link').filter({ hasText: caseNumber });
    await row.getByText('Waits for your decision').waitFor();
    await row.click();
    await oskar.getByText('Another officer proposes this; you decide').waitFor();
  },
  TWO_MINUTES,
);

test(
  'the register is narrowed to it, and handed on with its words',
  async () => {
    await oskar.goto('/desk/incidents/register');
    const rows = oskar.getByRole('table').getByRole('row');
    await rows.filter({ hasText: caseNumber }).waitFor();
    await oskar.getByLabel('How it became known').selectOption({ label: 'Told by a processor' });
    await oskar.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await rows.filter({ hasText: caseNumber }).waitFor();
    await oskar.getByLabel('State').selectOption({ label: 'Closed' });
    await oskar.getByText('Nothing here fits').waitFor();
    const [download] = await Promise.all([
      oskar.waitForEvent('download'),
      oskar.getByRole('button', { name: 'Save as data (JSON)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^incident-register-\d{4}-\d\d-\d\d\.json$/);
    const register = JSON.parse(await readFile(await download.path(), 'utf8'));
    const entry = register.incidents.find((one: { caseNumber: string }) => one.caseNumber === caseNumber);
    expect(entry).toMatchObject({
      source: 'processor',
      noticed: 'A backup of sounds was readable for an hour.',
      processor: { name: 'Sound Ltd' },
    });
  },
  TWO_MINUTES,
);
