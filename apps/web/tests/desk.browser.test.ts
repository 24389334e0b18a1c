import { expect, test } from '@jest/globals';
import { openPage, signIn, speak } from './support/browser.ts';
import { setStage } from './support/set-stage.ts';

const ONE_MINUTE = 60_000;
const REASON = 'The gate doubts who had this speaker in April.';
const stage = setStage();

const held = () => stage.page.locator('main li').filter({ hasText: 'Held' }).getByRole('link').first();

/** Answers the dialog that asks for proof. */
async function prove(): Promise<void> {
  const dialog = stage.page.getByRole('dialog', { name: 'Is it still you?' });
  await dialog.getByLabel('Your password').fill(stage.portal.signInOf('olivia').password);
  await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
}

test('the worklist opens with the reason of each place, and the keys walk it', async () => {
  await signIn(stage.page, stage.portal, 'olivia');
  await stage.page.waitForURL(/\/desk$/);
  await held().waitFor();
  await stage.page.keyboard.press('j');
  await stage.page.keyboard.press('Enter');
  await stage.page.waitForURL(/\/desk\/requests\/req_/);
  await stage.page.keyboard.press('?');
  await stage.page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await stage.page.keyboard.press('Escape');
});

test(
  'a review opens only with a reason, and closes again',
  async () => {
    await held().click();
    stage.portal.letProofAge('olivia');
    await stage.page.getByRole('button', { name: 'Open a review' }).click();
    await stage.page.getByRole('button', { name: 'Open the review' }).click();
    await stage.page.getByRole('alert').getByText('Write the reason.').waitFor();
    await stage.page.getByRole('dialog').getByLabel('Reason').fill(REASON);
    await stage.page.getByRole('button', { name: 'Open the review' }).click();
    await prove();
    await stage.page.getByRole('heading', { name: 'Open review' }).waitFor();
    await stage.page.getByRole('button', { name: 'Close the review' }).click();
    await stage.page.getByRole('heading', { name: 'Open review' }).waitFor({ state: 'detached' });
  },
  ONE_MINUTE,
);

test('the customer sees that a review was opened, and why', async () => {
  const customer = await openPage(stage.browser, stage.portal);
  await signIn(customer, stage.portal, 'ada', '/listened');
  await speak(customer, 'en');
  await customer.goto('/listened');
  await customer.getByText(REASON).first().waitFor();
  await customer.context().close();
});

test(
  'nothing is proposed for release before it was heard',
  async () => {
    stage.portal.letProofAge('olivia');
    await stage.page.getByRole('button', { name: 'Propose the release' }).click();
    await stage.page
      .getByRole('dialog')
      .getByLabel('Reason')
      .fill('The bill of sale shows that the speaker was sold.');
    await stage.page.getByRole('button', { name: 'Propose it' }).click();
    await prove();
    await stage.page
      .getByRole('alert')
      .getByText(/^Not everything that was chosen/)
      .waitFor();
    await stage.page.keyboard.press('Escape');
  },
  ONE_MINUTE,
);

test(
  'what one officer proposes waits for another, who says no with a reason',
  async () => {
    await stage.page.getByRole('button', { name: 'Propose a refusal' }).click();
    await stage.page.getByText('The request is manifestly excessive.').click();
    await stage.page.getByRole('dialog').getByLabel('Reason').fill('The same was answered in March.');
    await stage.page.getByRole('button', { name: 'Propose it' }).click();
    await stage.page.getByText('Waits for another officer').first().waitFor();
    expect(await stage.page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    const other = await openPage(stage.browser, stage.portal);
    await signIn(other, stage.portal, 'oskar', '/desk');
    await speak(other, 'en');
    await other.goto('/desk/decisions');
    await other
      .getByRole('link')
      .filter({ hasText: /Ada|Bruno/ })
      .first()
      .click();
    await other.getByText('The same was answered in March.').first().waitFor();
    await other.getByRole('button', { name: 'Reject' }).click();
    await other.getByRole('dialog').getByLabel('Reason').fill('It was another period.');
    await other.getByRole('button', { name: 'Reject it' }).click();
    await stage.page.getByText('One earlier decision').waitFor({ timeout: 30_000 });
    await other.context().close();
  },
  ONE_MINUTE,
);

test('quarantine says why each file lies there, and by whom it was looked at; the audit log stands', async () => {
  await stage.page.getByRole('link', { name: 'Quarantine', exact: true }).click();
  await stage.page.getByText('Unknown device').first().waitFor();
  await stage.page.getByText('Not a sound').first().waitFor();
  const row = stage.page.getByRole('listitem').filter({ hasText: 'Unknown device' }).first();
  await row.getByRole('button', { name: 'Looked at' }).click();
  await stage.page.getByRole('dialog').getByLabel('Reason').fill('The sender was asked.');
  await stage.page.getByRole('button', { name: 'Put it on record' }).click();
  await row.getByText(/^Looked at by .+: “The sender was asked\.”$/).waitFor();
  await row.getByRole('button', { name: 'Look again' }).waitFor();
  await stage.page.getByRole('link', { name: 'Audit' }).click();
  await stage.page.getByText('Last entry').waitFor();
});

test('the regulator reads counts and no people', async () => {
  const regulator = await openPage(stage.browser, stage.portal);
  await signIn(regulator, stage.portal, 'rita');
  await regulator.waitForURL(/\/authority$/);
  await regulator.getByRole('heading', { name: /^1\. Requests/ }).waitFor();
  const words = await regulator.locator('main').innerText();
  for (const name of ['Ada', 'Bruno', 'Carla', 'Emil', 'Frida', 'Maximiliana'])
    expect(words).not.toContain(name);
  await regulator.context().close();
});

test('another role is led to its own home', async () => {
  await stage.page.goto('/requests');
  await stage.page.waitForURL(/\/desk$/);
});
