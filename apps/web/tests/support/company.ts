import { equal } from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { openPage, signIn, speak } from './browser.ts';
import type { DemoName } from './demo-portal.ts';
import type { Stage } from './set-stage.ts';

/** What has to pass through the machinery of the portal on a busy machine. */
export const PATIENCE = { timeout: 45_000 };

/** A browser of their own for somebody, signed in and in English. */
export async function enter(stage: Stage, name: DemoName): Promise<Page> {
  const page = await openPage(stage.browser, stage.portal);
  page.setDefaultTimeout(30_000);
  await signIn(page, stage.portal, name);
  await speak(page, 'en');
  return page;
}

/** Asks the graph as this person's page would; answers its data, whatever was refused. */
export async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  }, JSON.stringify({ query, variables }));
  equal(answer.errors, undefined);
  return answer.data as Data;
}

/** Opens a dialog, writes its words and carries it out; what `fill` does comes before. */
export async function doWithWords(
  page: Page,
  open: string,
  words: string,
  confirm: string,
  fill?: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.locator('textarea').last().fill(words);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Writes why into the open dialog, and carries it out. */
export async function argue(page: Page, words: string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why', { exact: true }).fill(words);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Whoever received something says that every copy is gone, and that nobody else had one unless `toWhom` is said. */
export async function sayDeleted(page: Page, toWhom?: string): Promise<void> {
  await page.getByText('I deleted every copy that I had.').click();
  const passedOn = page.getByRole('radiogroup', { name: 'Did you give it to anybody else?' });
  await passedOn.getByText(toWhom ? 'Yes' : 'No', { exact: true }).click();
  if (toWhom) await page.getByLabel('To whom, and what do they do with it?').fill(toWhom);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
}

/** Opens the last letter of a thread and answers its words. */
export async function readLetter(page: Page): Promise<string> {
  const letter = page.getByRole('list', { name: 'Messages, oldest first' }).getByRole('listitem').last();
  await letter.getByRole('button', { name: 'Read the letter' }).click();
  const words = letter.locator('p.whitespace-pre-line');
  await words.waitFor();
  return words.innerText();
}

/** The id in the address of a request. */
export const requestIn = (page: Page): string => /req_\w+/.exec(page.url())?.[0] ?? '';
