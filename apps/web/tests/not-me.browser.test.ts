import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openPage, signIn, speak } from './support/browser.ts';
import { sayDeleted } from './support/company.ts';
import { setStage } from './support/set-stage.ts';

const ONE_MINUTE = 60_000;
const stage = setStage();
let caseNumber: string;

test('one click and one confirmation freeze a recording, and the answer says so', async () => {
  await signIn(stage.page, stage.portal, 'carla', '/requests');
  await speak(stage.page, 'en');
  await stage.page.goto('/requests');
  await stage.page.getByRole('listitem').filter({ hasText: 'Ready' }).getByRole('link').first().click();
  await stage.page.getByRole('link', { name: 'Look inside and listen' }).click();
  await stage.page
    .getByRole('button', { name: /^This is not me: / })
    .first()
    .click();
  await stage.page.getByRole('button', { name: 'Freeze everything with this recording' }).click();
  const dialog = stage.page.getByRole('dialog', { name: 'It is frozen' });
  const answer = await dialog.getByText('Your case number is').textContent();
  caseNumber = /R\d{4}-\w{4}-\w{4}/.exec(answer ?? '')?.[0] ?? '';
  expect(caseNumber).not.toBe('');
  await dialog.getByText(/were frozen within/).waitFor();
  await dialog.getByRole('button', { name: 'I have deleted every copy I had' }).click();
  await dialog.getByText('You confirmed that you have no copy any more').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('what was frozen plays no more, and the copy cannot be downloaded', async () => {
  await stage.page.getByText(/^Frozen since/).waitFor();
  expect(await stage.page.getByRole('button', { name: /^Play / }).count()).toBe(0);
  expect(await stage.page.getByRole('link', { name: 'Go to the download' }).count()).toBe(0);
  await stage.page.goto('/requests');
  await stage.page.getByText('Frozen', { exact: true }).first().waitFor();
  await stage.page.goto('/reports');
  await stage.page.getByRole('heading', { name: `Case ${caseNumber}` }).waitFor();
});

test('the officer sees the case, what was frozen, and that the deletion was confirmed', async () => {
  const officer = await openPage(stage.browser, stage.portal);
  await signIn(officer, stage.portal, 'olivia', '/desk/incidents');
  await officer.getByRole('link').filter({ hasText: caseNumber }).click();
  await officer.getByRole('heading', { name: `Case ${caseNumber}` }).waitFor();
  await officer.getByText(/frozen within/).waitFor();
  await officer.getByText(/^Confirmed on/).waitFor();
  await officer.context().close();
});

test(
  'anybody reports without an account: number and key once, proof attached, deletion confirmed',
  async () => {
    const stranger = await openPage(stage.browser, stage.portal);
    await stranger.goto('/report');
    await stranger.getByRole('button', { name: 'Report it' }).click();
    await stranger
      .getByRole('alert')
      .getByRole('link', { name: 'Say in a few words what happened.' })
      .click();
    await stranger.getByLabel('What happened?').fill('A stick came by post, and a stranger speaks on it.');
    const file = {
      name: 'fremde Stimme für Sie.wav',
      mimeType: 'audio/wav',
      buffer: Buffer.from('a voice that is not mine'),
    };
    const sent: string[] = [];
    stranger.on('request', (request) => sent.push(request.url()));
    await stranger.locator('input[type=file]').setInputFiles(file);
    await stranger.getByText('Computed from fremde Stimme für Sie.wav').waitFor();
    expect(await stranger.locator('#evidence').inputValue()).toBe(
      createHash('sha256').update(file.buffer).digest('hex'),
    );
    expect(sent).toEqual([]);
    await stranger.getByRole('button', { name: 'Report it' }).click();
    await stranger.getByRole('heading', { name: 'Thank you. We have your report' }).waitFor();
    const number = await stranger.getByText(/^R\d{4}-\w{4}-\w{4}$/).textContent();
    await stranger.locator('input[type=file]').setInputFiles(file);
    await stranger.getByText(/fremde Stimme für Sie\.wav .* is attached to your report/).waitFor();
    await sayDeleted(stranger);
    await stranger.getByText('You confirmed that you have no copy any more').waitFor();
    await stranger.context().close();

    const officer = await openPage(stage.browser, stage.portal);
    await signIn(officer, stage.portal, 'olivia', '/desk/incidents');
    await officer
      .getByRole('link')
      .filter({ hasText: number ?? '' })
      .click();
    await officer.getByText('fremde Stimme für Sie.wav').waitFor();
    await officer.getByRole('button', { name: 'Download the proof' }).click();
    const dialog = officer.getByRole('dialog', { name: 'Download the proof' });
    await dialog.getByText('Nothing but its size was checked').waitFor();
    await dialog.getByLabel('Reason').fill('Which voice is it?');
    const saving = officer.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download it' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`proof-${number}.wav`);
    expect(readFileSync(await saved.path()).equals(file.buffer)).toBe(true);
    await officer.getByText(/^Taken by .*“Which voice is it\?”$/).waitFor();
    await officer.context().close();
  },
  ONE_MINUTE,
);
