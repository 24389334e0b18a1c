import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ArchiveInput, RecordingSource } from '../../plan/archive-input.ts';
import { planArchive } from '../../plan/plan-archive.ts';
import { chromiumPath, openChromium } from '../../testing/chromium.ts';
import { SubjectFixture, wav } from '../../testing/sealed-recordings.ts';
import { GeneratedFile } from '../generated-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = new SubjectFixture(folder);
const hostile =
  '</script><script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">';
const contents = new Map<string, Buffer>();
const at = (time: string) => ({ recordedAt: new Date(time).toISOString() });
function add(content: Buffer, facts: Partial<RecordingSource>) {
  const recording = fixture.add(content, facts);
  contents.set(recording.recordingId, content);
}
add(wav(16_000, 'a'), { ...at('2018-05-12T12:15:03Z'), transcript: 'what’s the weather tomorrow' });
add(wav(8_000, 'b'), { ...at('2018-05-12T12:15:31Z'), falseActivation: true });
add(wav(8_000, 'c'), {
  ...at('2018-05-13T06:00:00Z'),
  deviceLabel: 'Bedroom',
  transcript: hostile,
  heardByHuman: true,
});
add(wav(8_000, 'd'), { ...at('2018-06-01T06:00:00Z'), deviceLabel: `Bedroom ${'long name '.repeat(8)}` });

/** Lays out an archive in a folder, as a customer has it after unpacking. */
function unpack(name: string, facts: Partial<ArchiveInput> = {}): string {
  const out = join(folder, name);
  for (const file of planArchive(fixture.input(facts), fixture.signingKey).files) {
    const path = join(out, file.path);
    mkdirSync(join(path, '..'), { recursive: true });
    const bytes =
      file.content instanceof GeneratedFile
        ? Buffer.concat([...file.content.pieces()])
        : (contents.get(file.recordingId ?? '') ?? wav(0));
    writeFileSync(path, bytes);
  }
  return out;
}

(chromiumPath ? describe : describe.skip)('index.html in a browser, from a folder, without a network', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function open(out: string, options: Parameters<Browser['newContext']>[0] = {}, file = 'index.html') {
    const context = await browser.newContext({ offline: true, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => !request.url().startsWith('file:') && asked.push(request.url()));
    await page.goto(pathToFileURL(join(out, file)).href);
    return { page, errors, asked };
  }
  const rows = (page: Page) => page.locator('#list li').count();
  const findings = async (page: Page) =>
    (await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()).violations.map(
      ({ id }) => id,
    );

  test('plays a recording, and asks nobody for anything', async () => {
    const { page, errors, asked } = await open(unpack('plays'));
    await page.getByRole('button', { name: 'Play 14:15:03, Kitchen' }).click();
    const position = () =>
      page.locator('audio').evaluate((node: unknown) => (node as { currentTime: number }).currentTime);
    while ((await position()) < 0.05) await page.waitForTimeout(20);
    expect(await page.locator('#now').textContent()).toBe('Saturday 12 May 2018, 14:15:03, Kitchen');
    expect({ errors, asked }).toEqual({ errors: [], asked: [] });
  });

  test('runs nothing that comes from a name or a transcript', async () => {
    const subject = { displayName: `Ada ${hostile}` };
    const { page } = await open(
      unpack('hostile', { subject, controller: { name: hostile, contact: hostile } }),
    );
    expect(await page.title()).toContain('Voice recordings of Ada');
    expect(await page.locator('.said').nth(2).textContent()).toContain(hostile);
    expect(await page.locator('img').count()).toBe(0);
  });

  test('says on its first line whose data this is, from whom, when, and how to check', async () => {
    const { page } = await open(unpack('first-line'));
    const line = await page.locator('.lead').textContent();
    expect(line).toBe(
      'These are the voice recordings of Ada Quill, given by Hearth & Home Audio on Monday 1 October 2018 in answer to the ' +
        'request req_sub_a. How to check that nothing was changed',
    );
  });

  test('filters by day, device and words', async () => {
    const { page } = await open(unpack('filters'));
    expect(await rows(page)).toBe(4);
    await page.getByLabel('From').fill('2018-05-13');
    expect(await rows(page)).toBe(2);
    await page.getByLabel('To', { exact: true }).fill('2018-05-31');
    expect(await rows(page)).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('checkbox', { name: 'Kitchen' }).check();
    expect(await rows(page)).toBe(2);
    await page.getByLabel('What was said').fill('WEATHER');
    expect(await page.getByRole('status').textContent()).toBe('1 recording');
  });

  test('can be used by the keyboard alone', async () => {
    const { page } = await open(unpack('keyboard'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('li[aria-current] time').textContent()).toBe('14:15:03');
    await page.keyboard.press('n');
    expect(await page.locator('li[aria-current] time').textContent()).toBe('14:15:31');
    await page.keyboard.press('p');
    expect(await page.locator('li[aria-current] time').textContent()).toBe('14:15:03');
  });

  test.each(['light', 'dark'] as const)(
    'passes axe, %s, desktop and phone, statement and all',
    async (colorScheme) => {
      const out = unpack(`axe-${colorScheme}`);
      for (const viewport of [
        { width: 1200, height: 800 },
        { width: 360, height: 700 },
      ]) {
        const { page } = await open(out, { colorScheme, viewport });
        expect(await findings(page)).toEqual([]);
        await page.locator('#list button').first().click();
        expect(await findings(page)).toEqual([]);
        const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
        expect(wide).toBe(false);
        const statement = await open(out, { colorScheme, viewport }, 'statement.html');
        expect(await findings(statement.page)).toEqual([]);
        expect(statement.errors).toEqual([]);
      }
    },
    300_000,
  );

  test('speaks German when the request did, and has a page for no recordings', async () => {
    const { page, errors } = await open(unpack('german', { locale: 'de', recordings: [] }));
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('.lead').textContent()).toContain('Montag, 1. Oktober 2018');
    expect(await page.locator('header').textContent()).toContain(
      'In dieser Kopie sind keine Aufnahmen von Ihnen.',
    );
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('without scripts it says where the recordings are', async () => {
    const { page } = await open(unpack('no-script'), { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain('recordings.csv');
  });

  test('stays usable with 20,000 recordings: it draws a portion', async () => {
    const first = fixture.recordings[0] as RecordingSource;
    const recordings = Array.from({ length: 20_000 }, (_, n) => ({
      ...first,
      recordingId: `rec_${n}`,
      recordedAt: new Date(Date.UTC(2018, 0, 1) + n * 600_000).toISOString(),
    }));
    const { files } = planArchive(fixture.input({ recordings }), fixture.signingKey);
    const page20k = files.flatMap(({ content }) =>
      content instanceof GeneratedFile && content.path === 'index.html' ? [...content.pieces()] : [],
    );
    const out = join(folder, 'many');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), Buffer.concat(page20k));
    const { page } = await open(out);
    expect(await page.getByRole('status').textContent()).toBe('20,000 recordings');
    expect(await rows(page)).toBe(200);
    await page.getByRole('button', { name: 'Show 200 more of 19,800' }).click();
    expect(await rows(page)).toBe(400);
    await page.getByLabel('From').fill('2018-05-01');
    expect(await page.locator('#list h2').first().textContent()).toBe('Tuesday 1 May 2018');
  });
});
