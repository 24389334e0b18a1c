import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, doWithWords, enter } from './support/company.ts';
import { setStage } from './support/set-stage.ts';

/** Ada's until April 2018, then Bruno's. */
const SERIAL = 'EX1-0001';
const TWO_MINUTES = 120_000;
const stage = setStage();
let olivia: Page;
let oskar: Page;
let ada: Page;
let bruno: Page;

beforeAll(async () => {
  [olivia, oskar, ada, bruno] = await Promise.all([
    enter(stage, 'olivia'),
    enter(stage, 'oskar'),
    enter(stage, 'ada'),
    enter(stage, 'bruno'),
  ]);
}, TWO_MINUTES);
afterAll(() => Promise.all([olivia, oskar, ada, bruno].map((page) => page?.context().close())));

const changeOn = (page: Page) => page.getByRole('article', { name: new RegExp(SERIAL) }).first();

test(
  'an officer looks a device up for a reason, sees what becomes doubtful, and cannot be the second',
  async () => {
    await olivia.goto('/desk/ledger');
    await olivia.getByLabel('Serial number').fill(SERIAL);
    await olivia.getByRole('button', { name: 'Look it up' }).click();
    await olivia.getByRole('alert').getByText('Write the reason.').waitFor();
    await olivia.getByLabel('Reason').fill('A bill of sale came by post.');
    await olivia.getByRole('button', { name: 'Look it up' }).click();
    const lines = olivia.getByRole('region', { name: new RegExp(SERIAL) }).getByRole('listitem');
    await lines.nth(1).waitFor();
    expect(await lines.count()).toBe(2);
    await lines.nth(1).getByRole('button', { name: 'End it earlier' }).click();
    const dialog = olivia.getByRole('dialog');
    await dialog.getByText('Sold or given away').click();
    await dialog.getByRole('spinbutton').first().click();
    await olivia.keyboard.type('01052018');
    await dialog.getByText(/^[1-9]\d* recordings? becomes? doubtful$/).waitFor();
    await dialog.getByText('It then takes effect 24 hours later, not before.').waitFor();
    await dialog.getByLabel('Reason').fill('The bill of sale says so.');
    await dialog.getByRole('button', { name: 'Propose it' }).click();
    await dialog.waitFor({ state: 'detached' });

    const change = changeOn(olivia);
    await change.getByText('Waits for a second officer').waitFor();
    await change.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(await change.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    const { desk } = await ask<{ desk: { ledgerChanges: { nodes: { id: string }[] } } }>(
      olivia,
      '{ desk { ledgerChanges { nodes { id } } } }',
      {},
    );
    const { decide } = await ask<{ decide: { __typename: string } }>(
      olivia,
      'mutation ($id: ID!) { decide(decisionId: $id, verdict: CONFIRM, reason: "I say so.") { __typename } }',
      { id: desk.ledgerChanges.nodes[0]?.id },
    );
    expect(decide.__typename).toBe('SecondOfficerNeeded');
  },
  TWO_MINUTES,
);

test(
  'the second officer comes from what waits, sees what was said, and confirms; it waits its day',
  async () => {
    await oskar.goto('/desk/decisions');
    await oskar.getByRole('link').filter({ hasText: 'Change who owns a device' }).click();
    await oskar.waitForURL(/\/desk\/ledger\/dec_\w+$/);
    const change = changeOn(oskar);
    await change.getByText('The bill of sale says so.').waitFor();
    await change.getByText('Sold or given away').waitFor();
    await change.getByText(/to Tuesday,\s1\sMay\s2018$/).waitFor();
    await doWithWords(oskar, 'Confirm', 'I hold the bill in my hand.', 'Confirm it');
    await change.getByText('Confirmed, waits for its day').waitFor();
    await change.getByText(/^It takes effect on .* unless somebody who had the device objects\.$/).waitFor();
  },
  TWO_MINUTES,
);

test(
  'both who had it are told; one objection stops it, and the desk says so',
  async () => {
    await ada.goto('/');
    await ada.getByText(/^Somebody doubts who had .+ when$/).waitFor();
    await bruno.goto('/');
    await bruno.getByText(/^Somebody doubts how long .+ was yours$/).waitFor();
    await bruno.getByText(/you sold or gave away .+ on Tuesday,\s1\sMay\s2018\.$/).waitFor();
    await bruno.getByText(/^It takes effect on /).waitFor();
    await bruno.getByRole('button', { name: 'That is not right' }).click();
    await bruno.getByRole('dialog').getByRole('button', { name: 'Object', exact: true }).click();
    await bruno.getByRole('status').getByText('You objected, and it is stopped').waitFor();
    expect(await bruno.getByRole('button', { name: 'That is not right' }).count()).toBe(0);

    await oskar.goto('/desk/ledger');
    await changeOn(oskar).getByText('Stopped by an objection; a second officer looks at it again').waitFor();
    await ada.goto('/');
    await ada.getByText(/^Somebody objected, so it is stopped\./).waitFor();
    expect(await ada.getByRole('button', { name: 'That is not right' }).count()).toBe(0);
  },
  TWO_MINUTES,
);
