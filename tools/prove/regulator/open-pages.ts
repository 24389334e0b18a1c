import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestHost } from '@rightful/testing';
import { chromium } from 'playwright-core';
import { root } from '../../shared/root.mjs';
import type { IdPool } from '../matrix/operations.ts';

/** What a page held: all that came to the browser for it, and all that stood on it. */
export interface OpenedPage {
  readonly path: string;
  readonly text: string;
  /** Whether it showed a case of this authority's. */
  readonly words: string;
}

/** What is folded away is on the page as well, and so is what it keeps. */
const EVERYTHING_ON_IT = `(async () => {
  for (const one of document.querySelectorAll('details')) one.open = true;
  for (const one of document.querySelectorAll('main button[aria-expanded=false]')) one.click();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return { words: document.body.innerText, kept: JSON.stringify({ ...localStorage, ...sessionStorage }) };
})()`;

/** Opens every page that the app has, by its own folders, in a browser that holds this session. */
export async function openEveryPage(
  at: TestHost,
  executablePath: string,
  token: string,
  ids: IdPool,
  under = '/',
): Promise<OpenedPage[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ baseURL: at.url, reducedMotion: 'reduce' });
    await context.addCookies([{ name: 'rightful', value: token, url: at.url }]);
    const opened: OpenedPage[] = [];
    // Programs come with every page; each is read once.
    const known = new Set<string>();
    for (const path of pagePaths(ids).filter((one) => one.startsWith(under))) {
      const page = await context.newPage();
      const bodies: Promise<string>[] = [];
      page.on('response', (response) => bodies.push(response.text().catch(() => '')));
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const { words, kept } = await page.evaluate<{ words: string; kept: string }>(EVERYTHING_ON_IT);
      const news = (await Promise.all(bodies)).filter((body) => !known.has(body));
      for (const body of news) known.add(body);
      const text = [...news, await page.content(), words, kept, page.url()];
      opened.push({ path, text: text.join('\n'), words });
      await page.close();
    }
    return opened;
  } finally {
    await browser.close();
  }
}

/** Every address under which a page lies, with these ids where it names one. */
function pagePaths(ids: IdPool): string[] {
  const app = join(root, 'apps', 'web', 'src', 'app');
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
    .map(
      (file) =>
        `/${relative(app, join(app, file, '..'))
          .split(/[\\/]/)
          .join('/')}`,
    )
    .map((path) => path.replace(/\/\([^)]*\)/g, ''))
    .map((path) => path.replace(/([^/]+)\/\[\w+\]/g, (_all, room) => `${room}/${idOf(room, ids)}`))
    .sort();
}

/** A folder has the name of what it shows, in the plural. */
const idOf = (room: string, ids: IdPool): string =>
  ids.get(room === 'ledger' ? 'device' : room.replace(/s$/, '')) ?? 'none';
