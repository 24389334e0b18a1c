import { expect, test } from '@jest/globals';
import { openPage, signIn, speak } from './support/browser.ts';
import { setStage } from './support/set-stage.ts';

const ONE_MINUTE = 60_000;
const REASON = 'The gate doubts who had this speaker in April.';
const stage = setStage();

/** Answers the dialog that asks for proof. */
async function prove(): Promise<void> {
  const dialog = stage.page.getByRole('dialog', { name: 'Is it still you?' });
  await dialog.getByLabel('Your password').fill(stage.portal.signInOf('olivia').password);
  await dialog.getByRole('button', { name: 'Prove that it is me' }).click();
}

test('the worklist opens with the reason of each place, and the keys walk it', async () => {
  await signIn(stage.page, stage.portal, 'olivia');
  await stage.page.waitForURL(/\/desk$/);
  await stage.page
    .getByText(/^Held by the gate/)
    .first()
    .waitFor();
  await stage.page.keyboard.press('j');
  await stage.page.keyboard.press('Enter');
  await stage.page.waitForURL(/\/desk\/requests\/req_/);
  await stage.page.keyboard.press('?');
  await stage.page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await stage.page.keyboard.press('Escape');
});

test(
  'a review opens only with a reason; then the officer can listen',
  async () => {
    await stage.page.getByRole('link').filter({ hasText: 'Held by the gate' }).first().click();
    stage.portal.letProofsAge();
    await stage.page.getByRole('button', { name: 'Open a review' }).click();
    await stage.page.getByRole('button', { name: 'Open the review' }).click();
    await stage.page.getByRole('alert').getByText('Write the reason.').waitFor();
    await stage.page.getByLabel('Reason').fill(REASON);
    await stage.page.getByRole('button', { name: 'Open the review' }).click();
    await prove();
    await stage.page.getByRole('heading', { name: 'Open review' }).waitFor();
    await stage.page
      .getByRole('button', { name: /^Play / })
      .first()
      .click();
    await stage.page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
    await stage.page.getByRole('button', { name: 'Close the review' }).click();
    await stage.page.getByRole('heading', { name: 'Open review' }).waitFor({ state: 'detached' });
  },
  ONE_MINUTE,
);

test('the customer sees that an officer listened, and why', async () => {
  const customer = await openPage(stage.browser, stage.portal);
  await signIn(customer, stage.portal, 'ada', '/listened');
  await speak(customer, 'en');
  await customer.goto('/listened');
  await customer.getByText(REASON).first().waitFor();
  await customer.context().close();
});

test(
  'releasing the hold lets the request go on',
  async () => {
    stage.portal.letProofsAge();
    await stage.page.getByRole('button', { name: 'Release the hold' }).click();
    await stage.page.getByLabel('Reason').fill('The bill of sale shows that the speaker was sold.');
    await stage.page.getByRole('button', { name: 'Release it' }).click();
    await prove();
    await stage.page.getByText(/^Ready: waits for the customer|^Made ready/).waitFor({ timeout: 30_000 });
  },
  ONE_MINUTE,
);

test('quarantine says why each file lies there; the audit log stands', async () => {
  await stage.page.getByRole('link', { name: 'Quarantine' }).click();
  await stage.page.getByText('Unknown device').first().waitFor();
  await stage.page.getByText('Not a sound').first().waitFor();
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
