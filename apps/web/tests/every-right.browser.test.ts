import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { doWithWords, enter, PATIENCE, readLetter, requestIn } from './support/company.ts';
import type { DemoName } from './support/demo-portal.ts';
import { setStage } from './support/set-stage.ts';

const TWO_MINUTES = 120_000;
const stage = setStage();
const pages: Page[] = [];
let olivia: Page;
let oskar: Page;

async function seat(name: DemoName): Promise<Page> {
  const page = await enter(stage, name);
  pages.push(page);
  return page;
}

beforeAll(async () => {
  [olivia, oskar] = await Promise.all([seat('olivia'), seat('oskar')]);
}, TWO_MINUTES);
afterAll(() => Promise.all(pages.map((page) => page.context().close())));

/** Objects to training, as this customer; answers the request. */
async function object(page: Page, why: string): Promise<string> {
  await page.goto('/requests/new/objection');
  await page.getByText('That anything is trained or improved').click();
  await page.getByLabel('Why, for you?').fill(why);
  await page.getByRole('button', { name: 'Object', exact: true }).click();
  await page.getByText('Your objection holds from now on').waitFor();
  return requestIn(page);
}

const grant = (words: string) => doWithWords(olivia, 'Grant and answer', words, 'Grant and send the answer');

test(
  'a correction is granted in words, which the customer reads as a letter',
  async () => {
    const carla = await seat('carla');
    await carla.goto('/recordings');
    await carla.locator('main a[href^="/recordings/rec_"]').first().click();
    await carla.getByRole('link', { name: 'Something is wrong with this recording' }).click();
    await carla.getByText('That is not what was said').click();
    await carla.getByLabel('What was really said?').fill('Turn the lights off, please.');
    await carla.getByRole('button', { name: 'Send this' }).click();
    await carla.getByText('A person looks at what is wrong').waitFor();

    await olivia.goto(`/desk/requests/${requestIn(carla)}`);
    await olivia.getByText('Turn the lights off, please.').waitFor();
    await grant('We wrote down what you said.');
    await carla.reload();
    await carla.getByText('We have dealt with what you told us').waitFor();
    expect(await readLetter(carla)).toContain('We wrote down what you said.');
  },
  TWO_MINUTES,
);

test(
  'a part is granted by two, and the customer reads what was done, what was not, and on which ground',
  async () => {
    const carla = await seat('carla');
    await carla.goto('/recordings');
    await carla.locator('main a[href^="/recordings/rec_"]').nth(1).click();
    await carla.getByRole('link', { name: 'Something is wrong with this recording' }).click();
    await carla.getByText('That is not what was said').click();
    await carla.getByLabel('What was really said?').fill('Good night. And thank you.');
    await carla.getByRole('button', { name: 'Send this' }).click();
    await carla.getByText('A person looks at what is wrong').waitFor();
    const id = requestIn(carla);

    await olivia.goto(`/desk/requests/${id}`);
    await doWithWords(
      olivia,
      'Propose to grant a part',
      'The rest cannot be heard.',
      'Propose it',
      async (dialog) => {
        await dialog.getByLabel('What the transcript shall say').fill('Good night.');
        await dialog.getByLabel('What is granted').fill('We wrote the first sentence.');
        await dialog.getByText('The data is accurate and complete.').click();
      },
    );
    await oskar.goto(`/desk/requests/${id}`);
    await oskar.getByText('We wrote the first sentence.').waitFor();
    await oskar.getByText('Good night.', { exact: true }).waitFor();
    await doWithWords(oskar, 'Confirm', 'I heard it as well.', 'Confirm and carry out');
    await carla.reload();
    await carla.getByText('We did a part of what you asked for').waitFor();
    const why = carla.getByRole('region', { name: 'What we did, and what not' });
    for (const words of [
      'We wrote the first sentence.',
      'The data is accurate and complete. (Art. 16)',
      'The rest cannot be heard.',
      'go to court',
    ])
      await why.getByText(words).waitFor();
  },
  TWO_MINUTES,
);

test(
  'data to take elsewhere is made ready and downloaded; then its use is restricted, which the desk shows and answers',
  async () => {
    const maximiliana = await seat('maximiliana');
    await maximiliana.goto('/requests/new/portability');
    await maximiliana.getByRole('button', { name: 'Make my data ready' }).click();
    await maximiliana.getByRole('link', { name: 'Go to the download' }).waitFor(PATIENCE);
    await maximiliana.getByRole('link', { name: 'Go to the download' }).click();
    const started = maximiliana.waitForEvent('download');
    await maximiliana.getByRole('button', { name: 'Prove that it is me and download' }).click();
    expect((await started).suggestedFilename()).toMatch(/\.zip$/);

    await maximiliana.goto('/requests/new/restriction');
    await maximiliana.getByText('I need them for a legal claim').click();
    await maximiliana.getByRole('button', { name: 'Restrict the use' }).click();
    await maximiliana.getByText('From now on these recordings are kept and not used').waitFor();

    await olivia.goto(`/desk/requests/${requestIn(maximiliana)}`);
    await olivia.getByText('Some recordings may only be kept: nobody hears or uses them.').waitFor();
    await grant('They are kept for your claim, and for nothing else.');
    await olivia.getByRole('button', { name: 'End the restriction' }).waitFor();
    await maximiliana.reload();
    await maximiliana.getByText('Your recordings are kept and not used').waitFor();
    expect(await readLetter(maximiliana)).toContain('They are kept for your claim');
  },
  TWO_MINUTES,
);

test(
  'a refusal takes two, and its letter names the authority and the court',
  async () => {
    const bruno = await seat('bruno');
    const id = await object(bruno, 'I do not want to be learned from.');
    await olivia.goto(`/desk/requests/${id}`);
    const ground = 'Compelling legitimate grounds outweigh the objection.';
    await doWithWords(
      olivia,
      'Propose a refusal',
      'Nothing is trained here at all.',
      'Propose it',
      (dialog) => dialog.getByText(ground).click(),
    );
    await olivia.getByText('Waits for another officer').first().waitFor();
    expect(await olivia.getByRole('button', { name: 'Confirm' }).count()).toBe(0);

    await oskar.goto('/desk/decisions');
    await oskar.getByRole('link').filter({ hasText: 'Bruno Beispiel' }).first().click();
    await oskar.getByText('Nothing is trained here at all.').first().waitFor();
    await doWithWords(oskar, 'Confirm', 'I looked at the register of uses.', 'Confirm and carry out');
    await bruno.reload();
    await bruno.getByText('We did not do this').waitFor();
    await bruno
      .getByText('Compelling legitimate grounds outweigh the objection. (Art. 21(1))')
      .first()
      .waitFor();
    const letter = await readLetter(bruno);
    expect(letter).toContain('Nothing is trained here at all.');
    expect(letter).toContain('You can complain to a supervisory authority at any time');
    expect(letter).toContain('you can go to court against us');
  },
  TWO_MINUTES,
);

test(
  'the clock stands while the customer is asked, goes on with their answer, and is extended once by letter',
  async () => {
    const emil = await seat('emil');
    const id = await object(emil, 'My voice is my work.');
    await olivia.goto(`/desk/requests/${id}`);
    const question = 'Which of your two speakers do you mean?';
    await doWithWords(
      olivia,
      'Ask the customer, stop the clock',
      question,
      'Ask and stop the clock',
      (dialog) => dialog.getByText('What they seek').click(),
    );
    await olivia.getByRole('button', { name: 'The answer has come' }).waitFor();
    await emil.reload();
    await emil.getByText('We asked you something, and wait for your answer').waitFor();
    await emil.getByText(question).waitFor();
    await emil.getByLabel('Write to the privacy officers').fill('The one in the kitchen.');
    await emil.getByRole('button', { name: 'Send the message' }).click();
    await emil.getByText(/^Sent\. You get a mail/).waitFor();

    await olivia
      .getByRole('button', { name: 'The answer has come' })
      .waitFor({ state: 'detached', ...PATIENCE });
    await olivia.getByText('The one in the kitchen.').waitFor(PATIENCE);
    const why = 'Two former owners have to be asked.';
    await doWithWords(olivia, 'Take more time', why, 'Extend and tell the customer');
    await olivia.getByText('Due, after the extension').waitFor();
    await emil.reload();
    await emil.getByText(/^We need more time: until /).waitFor();
    expect(await readLetter(emil)).toContain(why);
  },
  TWO_MINUTES,
);
