import { expect, test } from '@jest/globals';
import { speak } from './support/browser.ts';
import { setStage } from './support/set-stage.ts';

const ONE_MINUTE = 60_000;
const MOST_TABS = 80;
const stage = setStage();

const focused = () =>
  stage.page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return 'nothing';
    const label =
      element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (label ?? element?.textContent ?? '').trim();
  });

/** Tabs on until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    if (name.test(await focused())) return;
    await stage.page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} tabs did not lead to ${name}; the focus is on "${await focused()}"`);
}

test(
  'the keyboard alone leads from the sign-in to the downloaded file',
  async () => {
    const { email, password } = stage.portal.signInOf('maximiliana');
    await stage.page.goto('/sign-in');
    await stage.page.locator('#email').waitFor();
    await stage.page.context().addCookies([{ name: 'rightful-locale', value: 'en', url: stage.portal.url }]);
    await tabTo(/^E-mail/);
    await stage.page.keyboard.type(email);
    await tabTo(/^Password/);
    await stage.page.keyboard.type(password);
    await stage.page.keyboard.press('Enter');
    await stage.page.waitForURL((url) => url.pathname === '/');
    await speak(stage.page, 'en');
    await stage.page.reload();

    await tabTo(/^Requests$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.waitForURL(/\/requests$/);
    await stage.page.getByRole('link', { name: 'New request' }).waitFor();
    await tabTo(/^New request$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('link', { name: 'Get a copy of my recordings' }).waitFor();
    await tabTo(/^Get a copy of my recordings$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('button', { name: 'Send me a copy' }).waitFor();
    await tabTo(/^Send me a copy$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('link', { name: 'Look inside and listen' }).waitFor({ timeout: 30_000 });
    await tabTo(/^Look inside and listen$/);
    await stage.page.keyboard.press('Enter');
    await stage.page
      .getByRole('button', { name: /^Play / })
      .first()
      .waitFor();
    await tabTo(/^Play /);
    await stage.page.keyboard.press('Enter');
    await stage.page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);

    await stage.page.goBack();
    await stage.page.getByRole('link', { name: 'Go to the download' }).waitFor();
    await tabTo(/^Go to the download$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('button', { name: 'Prove that it is me and download' }).waitFor();
    stage.portal.letProofAge('maximiliana');
    const started = stage.page.waitForEvent('download', { timeout: 30_000 });
    await tabTo(/^Prove that it is me and download$/);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('dialog', { name: 'Is it still you?' }).getByLabel('Your password').waitFor();
    await stage.page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    expect(await focused()).toMatch(/^Your password/);
    await stage.page.keyboard.type(password);
    await stage.page.keyboard.press('Enter');
    expect((await started).suggestedFilename()).toMatch(/^rightful-.*\.zip$/);
  },
  2 * ONE_MINUTE,
);

test('a dialog takes the focus, keeps it, and gives it back', async () => {
  await stage.page.goto('/recordings');
  await stage.page
    .getByRole('button', { name: /^This is not me/ })
    .first()
    .waitFor();
  await tabTo(/^This is not me/);
  const before = await focused();
  await stage.page.keyboard.press('Enter');
  const dialog = stage.page.getByRole('dialog');
  await dialog.waitFor();
  for (let tab = 0; tab < 8; tab += 1) {
    await stage.page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await stage.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // It is given back in the frame after the last one of the dialog.
  for (let frame = 0; frame < 60 && (await focused()) === 'nothing'; frame += 1)
    await stage.page.waitForTimeout(50);
  expect(await focused()).toBe(before);
});
