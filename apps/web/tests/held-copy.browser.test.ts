import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, doWithWords, enter, PATIENCE, requestIn } from './support/company.ts';
import { setStage } from './support/set-stage.ts';

const ONE_MINUTE = 60_000;
const stage = setStage();
let olivia: Page;
let oskar: Page;
let ada: Page;
let requestId: string;

beforeAll(async () => {
  [olivia, oskar, ada] = await Promise.all([
    enter(stage, 'olivia'),
    enter(stage, 'oskar'),
    enter(stage, 'ada'),
  ]);
}, 2 * ONE_MINUTE);
afterAll(() => Promise.all([olivia, oskar, ada].map((page) => page?.context().close())));

const item = () => olivia.locator('section[aria-labelledby=item]');
const inItem = (name: RegExp) => item().getByRole('button', { name });

test(
  'whoever objects to being listened to is not listened to, but on compelling grounds',
  async () => {
    await ada.goto('/requests/new/objection');
    await ada.getByText('That people listen to my recordings').click();
    await ada.getByLabel('Why, for you?').fill('I work at night and speak of my patients.');
    await ada.getByRole('button', { name: 'Object', exact: true }).click();
    await ada.getByText('Your objection holds from now on').waitFor();

    await olivia.goto('/desk');
    await olivia.getByRole('link').filter({ hasText: 'Held by the gate' }).first().click();
    await olivia.waitForURL(/\/desk\/requests\/req_/);
    requestId = requestIn(olivia);
    await olivia.getByText('They object to being listened to').waitFor();
    const { openReview } = await ask<{ openReview: { code: string } }>(
      olivia,
      `mutation ($id: ID!) { openReview(requestId: $id, reason: "The gate asks.") { ...on UserError { code } } }`,
      { id: requestId },
    );
    expect(openReview.code).toBe('OBJECTION_STANDS');

    await olivia.goto(`/desk/requests/${requestId}/review`);
    await doWithWords(
      olivia,
      'Listen despite the objection',
      'A stranger may be heard, whom nothing else protects.',
      'Listen on these grounds',
      (dialog) =>
        dialog.getByLabel('Why do you need to listen?').fill('Two people had this speaker in April.'),
    );
    await item().waitFor();
  },
  2 * ONE_MINUTE,
);

test(
  'the first officer hears all, mutes a part and proposes; the same person cannot confirm, nor by the API',
  async () => {
    await inItem(/^Play$/).click();
    await olivia.getByText(/^1 of \d+ heard/).waitFor(PATIENCE);
    await inItem(/^Play$/).waitFor(PATIENCE);
    await item().getByRole('slider').first().focus();
    for (const key of ['Home', 'Shift+ArrowRight', 'i', 'ArrowRight', 'o']) await olivia.keyboard.press(key);
    await item().getByText('Somebody else’s voice').click();
    await item().locator('textarea').fill('A visitor speaks.');
    await inItem(/Mute these parts/).click();
    await olivia.getByText(/1 decided$/).waitFor(PATIENCE);

    const heard = await hearTheRest();
    await olivia.reload();
    for (let kept = 1; kept < heard; kept += 1) {
      await inItem(/Keep this recording/).click();
      await olivia.getByText(`${heard} of ${heard} heard, ${kept + 1} decided`).waitFor(PATIENCE);
    }
    await olivia.getByLabel('For the other officer').fill('All was heard; one visitor is muted.');
    await olivia.getByRole('button', { name: 'Propose the release' }).click();
    await olivia.getByText('Proposed', { exact: true }).waitFor(PATIENCE);

    await olivia.goto(`/desk/requests/${requestId}`);
    await olivia.getByText('Waits for another officer').first().waitFor();
    expect(await olivia.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    const { desk } = await ask<{
      desk: { request: { version: number; decisions: { id: string; state: string }[] } };
    }>(olivia, 'query ($id: ID!) { desk { request(id: $id) { version decisions { id state } } } }', {
      id: requestId,
    });
    const open = desk.request.decisions.find(({ state }) => state === 'PROPOSED');
    const { decide } = await ask<{ decide: { __typename: string } }>(
      olivia,
      `mutation ($id: ID!, $version: Int!) {
        decide(decisionId: $id, version: $version, verdict: CONFIRM, reason: "I am sure.") { __typename }
      }`,
      { id: open?.id, version: desk.request.version },
    );
    expect(decide.__typename).toBe('SecondOfficerNeeded');
  },
  3 * ONE_MINUTE,
);

test(
  'the second sees what was done, confirms, and the customer gets the copy',
  async () => {
    await oskar.goto('/desk/decisions');
    await oskar
      .getByRole('link')
      .filter({ hasText: /Ada|Bruno/ })
      .first()
      .click();
    await oskar.waitForURL(new RegExp(requestId));
    await oskar.getByText('All was heard; one visitor is muted.').waitFor();
    const findings = oskar.locator('section[aria-labelledby=findings]');
    await findings
      .getByText(/heard it to the end/)
      .first()
      .waitFor();
    await findings.getByText('A visitor speaks.').waitFor();
    await findings.getByText(/1 with muted parts, 0 withheld/).waitFor();
    await oskar.getByText(/^\d+ of \d+ heard, \d+ decided\. See what was heard/).waitFor();
    await doWithWords(oskar, 'Confirm', 'I looked at each verdict.', 'Confirm and carry out');

    await ada.goto(`/requests/${requestId}`);
    await ada.getByRole('link', { name: 'Look inside and listen' }).waitFor(PATIENCE);
    await ada.getByText('In one recording a part is silent.').waitFor();
    await ada.getByRole('link', { name: 'Look inside and listen' }).click();
    await ada.getByText('Somebody else speaks there.').waitFor();
    await ada.getByRole('link', { name: 'Go to the download' }).click();
    const started = ada.waitForEvent('download');
    await ada.getByRole('button', { name: 'Prove that it is me and download' }).click();
    expect((await started).suggestedFilename()).toMatch(/\.zip$/);
    await ada.goto('/listened');
    await ada
      .getByText(/Two people had this speaker in April/)
      .first()
      .waitFor();
  },
  2 * ONE_MINUTE,
);

/** Lets the server play to the officer what is still to be heard, all at once; answers how many there are in all. */
async function hearTheRest(): Promise<number> {
  type Heard = { desk: { request: { review: { items: { nodes: { audioPath: string }[] } } } } };
  const { desk } = await ask<Heard>(
    olivia,
    'query ($id: ID!) { desk { request(id: $id) { review { items(first: 50) { nodes { audioPath } } } } } }',
    { id: requestId },
  );
  const paths = desk.request.review.items.nodes.map(({ audioPath }) => audioPath);
  await olivia.evaluate(async (all) => {
    const hear = async (path: string) => (await fetch(path)).arrayBuffer();
    await Promise.all(all.map(hear));
  }, paths);
  return paths.length;
}
