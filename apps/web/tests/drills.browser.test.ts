import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/accessible.ts';
import { enter, PATIENCE } from './support/company.ts';
import { mailTo } from './support/outbox.ts';
import { setStage } from './support/set-stage.ts';

const TWO_MINUTES = 120_000;
const stage = setStage();
let olivia: Page;

beforeAll(async () => {
  olivia = await enter(stage, 'olivia');
}, TWO_MINUTES);
afterAll(() => olivia?.context().close());

const STEPS = [
  'Everything is frozen',
  'Every officer was written to',
  'The people affected are counted',
  'The notification is drafted',
  'Who received it was asked to delete it',
  'A letter to everybody affected is prepared',
];

test(
  'an officer starts an exercise and sees each step done; it is marked wherever it is seen',
  async () => {
    await olivia.goto('/desk/drills');
    await olivia.getByText('No exercise was run yet').waitFor();
    await olivia.getByRole('button', { name: 'Start an exercise' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByLabel('How many people are mixed up').fill('3');
    await dialog.getByLabel('How many recordings each of them has').fill('4');
    await dialog.getByRole('button', { name: 'Start it now' }).click();
    const steps = olivia.getByRole('region', { name: 'An exercise is under way', exact: true });
    for (const step of STEPS)
      await steps.getByRole('row').filter({ hasText: step }).getByText(/ s$/).waitFor(PATIENCE);
    await steps.getByText('Exactly those who were mixed up were found.').waitFor(PATIENCE);
    await expectAccessible(olivia);
    const mail = await mailTo(stage.portal.folder, stage.portal.signInOf('olivia').email, 'Exercise:');
    expect(mail).toContain('Exercise:');

    await steps.getByRole('link', { name: 'Its incident' }).click();
    await olivia.waitForURL(/inc_\w+$/);
    await olivia.getByText('The people in it are invented.', { exact: false }).first().waitFor();
    await expectAccessible(olivia);
    await olivia
      .getByRole('region', { name: 'Notification to the authority' })
      .getByRole('link')
      .first()
      .click();
    await olivia.getByRole('button', { name: 'File it' }).click();
    const filing = olivia.getByRole('dialog');
    await filing.getByText('preliminary filing').click();
    await filing.getByRole('button', { name: 'File now' }).click();
    await filing.getByRole('alert').getByText('This is an exercise.', { exact: false }).waitFor();
  },
  TWO_MINUTES,
);

test(
  'when it is ended the people it invented are gone, and its times stay',
  async () => {
    await olivia.goto('/desk/drills');
    await olivia.getByRole('button', { name: 'End it and erase the invented people' }).click();
    const past = olivia.getByRole('region', { name: 'Past exercises', exact: true });
    await past
      .getByRole('row')
      .filter({ hasText: '4 invented people' })
      .getByText('everybody')
      .waitFor(PATIENCE);
    await olivia.getByRole('button', { name: 'Start an exercise' }).waitFor();
    await expectAccessible(olivia);
  },
  TWO_MINUTES,
);
